// Which handler answers a request, and to whom: a table of method, pattern, handler and access, in which a
// `*` stands for one part of the path.
//
// Pure; safe from any thread once made.
//
//     Router router(site_routes());
//     Found found = router.find("GET", "/story/0abc");     // found.route, found.captures
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "site/access.h"
#include "site/context.h"
#include "site/message.h"

namespace logline::site {

using Handler = Result<Response> (*)(const Request&, Context&);

// On what of a reader an answer depends besides how far they have watched (kept_answers.h): on anything, on
// how they are called, the token of their forms and whether they follow what the address names, or on
// nothing.
enum class Sharing : std::uint8_t { none, named, all };

struct Route {
  std::string_view method;   // "GET" answers HEAD too
  std::string_view pattern;  // "/story/*"
  Handler handler;
  Access access = Access::reading;
  bool is_feed = false;  // for feed readers, which can only be given an address: takes ?token=
  Sharing sharing = is_feed ? Sharing::all : Sharing::none;
};

struct Found {
  const Route* route = nullptr;         // nullptr: none
  std::vector<std::string> captures{};  // as they stand in the path, still with %xx
  std::string allowed{};                // when only the method is wrong: those that would do
};

Found find_route(std::span<const Route> routes, std::string_view method, std::string_view path);

}  // namespace logline::site
