// Gzip to the bytes inside, within limits. zlib. Pure; safe from any thread.
//
//     Result<std::string> page = is_gzip(bytes) ? inflate_gzip(bytes, 64 << 20) : bytes;
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

// Whether so many bytes unpacked so large that somebody means harm: more than a megabyte, and than anybody's
// text gains.
constexpr bool is_bomb(std::size_t packed, std::size_t unpacked) {
  return unpacked > (1U << 20U) && unpacked / 300 > packed;
}

// How the error begins when something unpacks to far more than it should: whoever made it will not make it
// smaller by being asked again.
inline constexpr std::string_view kBombWords = "compressed data that unpacks to far more than it should";
inline bool is_of_a_bomb(const Error& error) { return error.what.find(kBombWords) != std::string::npos; }

// By the first bytes.
bool is_gzip(std::string_view bytes);

// All members, one after another. An error when the data is broken or cut off, when it unpacks to more than
// `most_bytes`, or when it is past a megabyte and more than 300 times as large as what it came from: no
// honest text is (zlib's own bound is 1032).
Result<std::string> inflate_gzip(std::string_view bytes, std::size_t most_bytes);

}  // namespace logline::wrap
