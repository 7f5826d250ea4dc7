#include "fetch/link_header.h"

#include <algorithm>

#include "base/ascii.h"
#include "feed/resolve_address.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kMostLinks = 50;

// A value with or without quotes, taken from the front of `text`.
std::string take_value(std::string_view& text) {
  std::string value;
  if (!text.starts_with('"')) {
    const std::size_t end = std::min(text.find_first_of(";,"), text.size());
    value = trim(text.substr(0, end));
    text.remove_prefix(end);
    return value;
  }
  std::size_t at = 1;
  for (; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    value += text[at];
  }
  text.remove_prefix(std::min(at + 1, text.size()));
  return value;
}

// `; rel="a b"; type=x`, up to the comma before the next link.
void take_parameters(std::string_view& text, HeaderLink& link) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    if (!text.starts_with(';')) return;
    text.remove_prefix(1);
    const std::size_t end = std::min(text.find_first_of("=;,"), text.size());
    const std::string name = to_lower(trim(text.substr(0, end)));
    text.remove_prefix(end);
    if (!text.starts_with('=')) continue;
    text.remove_prefix(1);
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    std::string value = take_value(text);
    if (name == "rel" && link.relations.empty()) link.relations = to_lower(value);
    if (name == "type") link.type = to_lower(value);
    if (name == "title") link.title = std::move(value);
  }
}

}  // namespace

bool HeaderLink::has_relation(std::string_view wanted) const {
  return (" " + relations + " ").find(" " + std::string(wanted) + " ") != std::string::npos;
}

std::vector<HeaderLink> header_links(const Headers& headers, std::string_view address) {
  std::vector<HeaderLink> links;
  for (const auto& [name, value] : headers) {
    if (name != "link") continue;
    std::string_view text = value;
    while (links.size() < kMostLinks) {
      const std::size_t open = text.find('<');
      const std::size_t close = text.find('>', open == npos ? text.size() : open);
      if (close == npos) break;
      HeaderLink link{.address =
                          feed::resolve_address(trim(text.substr(open + 1, close - open - 1)), address)};
      text.remove_prefix(close + 1);
      take_parameters(text, link);
      links.push_back(std::move(link));
    }
  }
  return links;
}

}  // namespace logline::fetch
