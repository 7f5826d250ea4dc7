// Whose post an embed is, by its address ("@gull" of https://x.com/gull/status/1) or its words; and where it
// is seen. Pure.
//
//     account_of("x", "https://x.com/gull/status/1")      // "@gull"
#pragma once

#include <string>
#include <string_view>

namespace logline::page {

// Empty when the address does not say (Instagram's posts, players).
std::string account_of(std::string_view kind, std::string_view address);

// The last account that a post's words name in brackets: "@gull.example" of "— A Gull (@gull.example) 3 May".
// Empty when they name none.
std::string account_in(std::string_view words);

// The address at which a reader sees a post: of Bluesky's own ("at://…/app.bsky.feed.post/…"), of the frames
// in which Bluesky and X show one. Any other as it is.
std::string web_address_of_post(std::string_view address);

}  // namespace logline::page
