// A request as a handler sees it, and what it answers: plain values, no sockets.
//
//     Response page = html_response(200, pages.log(log));
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace logline::site {

inline constexpr std::string_view kPushPath = "/websub/";
inline constexpr std::string_view kHookPath = "/hooks/";

using Fields = std::map<std::string, std::string, std::less<>>;  // the first of several with one name

// The value of a field, empty when it is not there.
std::string value_of(const Fields& fields, std::string_view name);

struct Request {
  std::string method{};  // "GET"; HEAD is told apart only when the answer is sent
  std::string path{};    // decoded, without the query
  Fields query{};
  std::string body{};  // JSON, or what a hub or a player sends; empty for others
  Fields form{};       // of a POST, application/x-www-form-urlencoded
  Fields cookies{};
  Fields headers{};                     // names in lower case
  std::string peer{};                   // address of who sends it
  std::vector<std::string> captures{};  // what stood in the places of the route's pattern

  [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct Response {
  unsigned status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{};
  bool is_immutable = false;  // may be kept for ever: its address changes with its bytes
  bool is_stream = false;     // goes on for as long as `more` gives something
  // What to send next, asked about once a second from the server's threads, never twice at a time; empty:
  // nothing yet, nullopt: the end.
  std::function<std::optional<std::string>()> more{};
};

Response html_response(unsigned status, std::string body);
Response redirect(std::string where);  // 303: look there, with GET

}  // namespace logline::site
