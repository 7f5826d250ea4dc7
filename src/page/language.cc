#include "page/language.h"

#include <algorithm>
#include <cctype>

#include "html/spaces.h"

namespace logline::page {

std::string language_tag(std::string_view stated) {
  stated = html::trim_spaces(stated);
  stated = stated.substr(0, stated.find_first_of(",; "));
  std::string out;
  std::size_t part = 0;
  for (std::size_t at = 0; at <= stated.size() && !stated.empty(); ++part) {
    const std::size_t end = std::min(stated.find_first_of("-_", at), stated.size());
    const std::string_view piece = stated.substr(at, end - at);
    if (piece.empty() || piece.size() > 8 || (part == 0 && (piece.size() < 2 || piece.size() > 3))) break;
    if (part > 0) out.push_back('-');
    for (std::size_t i = 0; i < piece.size(); ++i) {
      const auto c = static_cast<unsigned char>(piece[i]);
      if (std::isalnum(c) == 0 || c >= 0x80) return {};
      const bool is_upper = part > 0 && (piece.size() == 2 || (piece.size() == 4 && i == 0));
      out.push_back(static_cast<char>(is_upper ? std::toupper(c) : std::tolower(c)));
    }
    at = end + 1;
  }
  return out;
}

}  // namespace logline::page
