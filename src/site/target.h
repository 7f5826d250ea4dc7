// The target of a request and the body of a form, taken apart. Every byte is hostile: what is not well-formed
// is refused. Pure; safe from any thread.
//
//     parse_target("/title/the-salt-clerks?before=x");   // path "/title/the-salt-clerks", query {before: x}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "site/message.h"

namespace logline::site {

struct Target {
  std::string
      path{};  // still with its %xx, so that a route's captures can tell an encoded hyphen from a plain one
  Fields query{};
};

// nullopt: not an absolute path, over 4 KiB, a broken %xx, a control character, or "." and ".." among its
// parts.
std::optional<Target> parse_target(std::string_view target);
// application/x-www-form-urlencoded; at most 64 fields.
std::optional<Fields> parse_form(std::string_view text);
// nullopt: a broken %xx, a control character, or bytes that are not UTF-8.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);
// A folded name out of one part of a path: "the-salt-clerks" is "the salt clerks" (render/shown.h writes
// them).
std::optional<std::string> key_from_path(std::string_view part);
Fields parse_cookies(std::string_view header);

}  // namespace logline::site
