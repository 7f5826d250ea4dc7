#include "feed/captured.h"

#include "feed/ascii.h"
#include "feed/plain_text.h"

namespace logline::feed {
namespace {

bool says_plain(const Captured& captured) {
  const std::string type = to_lower(captured.attributes.get("type"));
  return type == "text" || type == "text/plain";
}

}  // namespace

std::string html_of(const Captured& captured) {
  const std::string_view text = trim(captured.text);
  if (captured.is_xhtml || (!says_plain(captured) && looks_like_html(text))) return std::string(text);
  return escape_html(text);
}

std::string line_of(const Captured& captured) {
  if (!captured.is_xhtml && to_lower(captured.attributes.get("type")) == "text")
    return collapse_space(captured.text);
  return plain_text(captured.text);
}

}  // namespace logline::feed
