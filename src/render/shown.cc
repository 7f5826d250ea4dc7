#include "render/shown.h"

#include <fmt/format.h>

#include "base/ascii.h"

namespace logline::render {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         c == '~';
}

}  // namespace

Source source_of(const Article& article) {
  return {outlet_name(article), article.address, article.published};
}

std::string link_to(const std::string& address) {
  return address.starts_with("https://") || address.starts_with("http://") ? address : std::string();
}

std::string percent_encode(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_unreserved(c))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string key_to_path(std::string_view key) {
  std::string out;
  for (const char c : key) out += c == ' ' ? "-" : percent_encode({&c, 1});
  return out;
}

std::string title_address(std::string_view key) { return "/title/" + key_to_path(key); }
std::string story_address(StoryId id) { return "/story/" + id.to_string(); }

std::optional<StoryId> story_in(std::string_view typed) {
  typed = trim(typed.substr(0, typed.find_first_of("?#")));
  while (typed.ends_with('/')) typed.remove_suffix(1);
  if (const auto slash = typed.rfind('/'); slash != std::string_view::npos) typed.remove_prefix(slash + 1);
  return StoryId::from_string(typed);
}

std::string person_address(std::string_view key) { return "/person/" + key_to_path(key); }
std::string outlet_address(std::string_view key) { return "/outlet/" + key_to_path(key); }
// A key is of a-z, 0-9 and hyphens.
std::string genre_address(std::string_view key) { return "/genre/" + std::string(key); }

}  // namespace logline::render
