#include "feed/person_name.h"

#include "base/ascii.h"

namespace logline::feed {

std::string person_name(std::string_view stated) {
  stated = trim(stated);
  const std::size_t at_sign = stated.find('@');
  if (at_sign == std::string_view::npos) return std::string(stated);
  const std::size_t open = stated.find('(', at_sign);
  if (open != std::string_view::npos) {
    return std::string(trim(stated.substr(open + 1, std::min(stated.rfind(')'), stated.size()) - open - 1)));
  }
  // The address is the word around the at sign, with its brackets; the name is what is left of it.
  const std::size_t word = stated.find_last_of(" <\t,", at_sign);
  if (word == std::string_view::npos) return {};
  std::string_view name = trim(stated.substr(0, word));
  while (!name.empty() &&
         (name.back() == '<' || name.back() == ',' || name.back() == '"' || is_space(name.back())))
    name.remove_suffix(1);
  if (name.starts_with('"')) name.remove_prefix(1);
  return std::string(name);
}

}  // namespace logline::feed
