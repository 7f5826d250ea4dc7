// Where an answer sends us, and what of it is remembered.
//
// A redirect is followed by asking again, so that limits, robots.txt and the check of addresses hold for
// every step. A user and password go along to the same origin only; those in a Location are never used. Pure.
//
//     RedirectTrail trail("http://outlet.example/feed");
//     Result<bool> goes_on = trail.follow(301, headers);      // trail.address() is where to ask next
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "fetch/backoff.h"

namespace logline::fetch {

class RedirectTrail {
 public:
  explicit RedirectTrail(std::string address, int most = 5)
      : address_(std::move(address)), moved_to_(address_), most_(most) {}

  // True: ask at address() now. False: the answer is no redirect. Errors: too many, a circle, not http(s).
  Result<bool> follow(int status, const Headers& headers);
  [[nodiscard]] const std::string& address() const { return address_; }
  // As far as 301 and 308 alone lead: the address to ask from now on.
  [[nodiscard]] const std::string& moved_to() const { return moved_to_; }

 private:
  std::string address_, moved_to_;
  std::vector<std::string> seen_{};
  int most_;
  bool is_permanent_ = true;  // all steps so far were
};

}  // namespace logline::fetch
