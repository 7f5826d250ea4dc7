// Result<T>: the value, or an Error that tells a person what went wrong, where, and what to do about it.
//
// Everything that bad input or a bad network can cause is a Result; an assert is for our own bugs. An Error
// is a plain value, owned by whoever holds it; reading one from several threads is safe.
//
//     Result<Feed> feed = parse_feed(bytes);
//     if (!feed) return tl::unexpected(feed.error().at(path));
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "tl/expected.hpp"

namespace logline {

struct Error {
  std::string what;      // what went wrong, in words: "the date 31 February does not exist"
  std::string where{};   // file, address, line or field; may be empty
  std::string remedy{};  // what a person can do about it; may be empty

  // The same error, seen from further out: `place` goes before what is already known of where it happened.
  [[nodiscard]] Error at(std::string_view place) const {
    Error moved = *this;
    moved.where = where.empty() ? std::string(place) : std::string(place) + ": " + where;
    return moved;
  }

  // One line for a terminal or a log: "where: what (remedy)".
  [[nodiscard]] std::string to_string() const {
    std::string line = where.empty() ? what : where + ": " + what;
    return remedy.empty() ? line : line + " (" + remedy + ")";
  }
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string what, std::string where = {}, std::string remedy = {}) {
  return tl::unexpected<Error>(Error{std::move(what), std::move(where), std::move(remedy)});
}

}  // namespace logline
