// The body inside its Content-Encoding: gzip, deflate, br, zstd, also one over another. Pure; safe from any
// thread.
//
// Strict, where curl is not: a body that ends before its packing does is an error, not a shorter text.
//
//     Result<std::string> page = undo_content_coding("gzip", body, 16 << 20);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

inline constexpr std::string_view kAcceptEncoding = "Accept-Encoding: gzip, deflate, br, zstd";

// `coding` is the header's value; an empty one and "identity" change nothing, nor does an empty body. An
// error when the coding is not known, the data is broken or cut off, or larger than `most_bytes` unpacked (or
// bomb-like: unpack_stream.h).
// A body that is not in the coding it names and begins as a document does ('<', '{' or '[') is taken as it
// is.
Result<std::string> undo_content_coding(std::string_view coding, std::string body, std::size_t most_bytes);

// Whether the body seems to be text as it is, whatever the header says: of brotli this is a guess.
bool is_plain_under_coding(std::string_view coding, std::string_view body);

// What can be had of a body that is cut off or broken, perhaps nothing; the same limits.
std::string undo_content_coding_of_a_part(std::string_view coding, const std::string& body,
                                          std::size_t most_bytes);

}  // namespace logline::wrap
