// What was asked of a hub for a feed (WebSub), and how the hub's answers are known. A plain value.
//
//     if (subscription.lease_until > now) …      // the hub pushes what is new
#pragma once

#include <cstdint>
#include <string>

namespace logline {

struct Subscription {
  std::string feed{};            // its address, as followed
  std::string token{};           // the last part of the callback's address; nobody can guess it
  std::string hub{}, topic{};    // where it was asked, and for what
  std::string secret{};          // signs what the hub sends; empty: what it sends is only a hint
  std::int64_t asked_at = 0;     // UTC seconds
  std::int64_t lease_until = 0;  // UTC seconds; 0: the hub has not asked back yet
  std::string problem{};         // why the hub does not push, in its words or ours; empty: not known
  friend bool operator==(const Subscription&, const Subscription&) = default;
};

}  // namespace logline
