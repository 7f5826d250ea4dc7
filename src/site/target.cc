#include "site/target.h"

#include <algorithm>

#include "base/ascii.h"
#include "wrap/charset.h"

namespace logline::site {
namespace {

constexpr std::size_t kLongestTarget = 4096;
constexpr std::size_t kMostFields = 64;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Calls take(piece) for each piece between separators.
template <class Take>
void each_piece(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char byte = text[i];
    if (byte == '%') {
      const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
      const int low = high < 0 ? -1 : hex_value(text[i + 2]);
      if (low < 0) return std::nullopt;
      byte = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (byte == '+' && plus_is_space) {
      byte = ' ';
    }
    const auto code = static_cast<unsigned char>(byte);
    if ((code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || code == 0x7F) return std::nullopt;
    out += byte;
  }
  if (!wrap::is_valid_utf8(out)) return std::nullopt;
  return out;
}

std::optional<Fields> parse_form(std::string_view text) {
  Fields fields;
  bool is_good = true;
  each_piece(text, '&', [&](std::string_view piece) {
    if (piece.empty() || !is_good) return;
    const auto equals = std::min(piece.find('='), piece.size());
    auto name = percent_decode(piece.substr(0, equals), true);
    auto value = percent_decode(piece.substr(std::min(equals + 1, piece.size())), true);
    is_good = name && value && fields.size() < kMostFields;
    if (is_good) fields.try_emplace(std::move(*name), std::move(*value));
  });
  if (!is_good) return std::nullopt;
  return fields;
}

std::optional<Target> parse_target(std::string_view text) {
  if (text.size() > kLongestTarget || !text.starts_with('/')) return std::nullopt;
  text = text.substr(0, text.find('#'));
  const auto question = std::min(text.find('?'), text.size());
  Target target{.path = std::string(text.substr(0, question))};
  if (!percent_decode(target.path, false)) return std::nullopt;
  bool climbs = false;
  each_piece(target.path, '/', [&](std::string_view part) {
    const auto plain = percent_decode(part, false);
    climbs = climbs || !plain || *plain == "." || *plain == ".." || plain->find('\\') != std::string::npos;
  });
  if (climbs) return std::nullopt;
  auto query = parse_form(text.substr(std::min(question + 1, text.size())));
  if (!query) return std::nullopt;
  target.query = std::move(*query);
  return target;
}

std::optional<std::string> key_from_path(std::string_view part) {
  std::string spaced(part);
  std::ranges::replace(spaced, '-', ' ');
  return percent_decode(spaced, false);
}

Fields parse_cookies(std::string_view header) {
  Fields cookies;
  each_piece(header, ';', [&](std::string_view piece) {
    piece = trim(piece);
    const auto equals = piece.find('=');
    if (equals != std::string_view::npos && cookies.size() < kMostFields)
      cookies.try_emplace(std::string(piece.substr(0, equals)), std::string(piece.substr(equals + 1)));
  });
  return cookies;
}

}  // namespace logline::site
