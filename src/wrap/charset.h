// Bytes of any character set to UTF-8, and what is known of UTF-8 itself.
//
// Labels are those of the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels), so
// "iso-8859-1" and "us-ascii" mean windows-1252, as in every browser. Conversion is by ICU. Pure functions
// over values; safe from any thread.
//
//     Result<std::string> text = to_utf8(bytes, "shift_jis");     // undecodable bytes become U+FFFD
//     std::string safe = repair_utf8(text_that_claims_to_be_utf8);
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

// The text of `bytes`, without a byte order mark. Undecodable bytes and NUL become U+FFFD. An error only when
// the label names no character set that we know; an empty label counts as "utf-8".
Result<std::string> to_utf8(std::string_view bytes, std::string_view charset_label);

// Well-formed as the Unicode Standard's table 3-7 has it: no overlong forms, no surrogates, nothing above
// U+10FFFF.
bool is_valid_utf8(std::string_view text);

// Each maximal ill-formed subsequence becomes one U+FFFD, as does NUL; all else stays byte for byte.
std::string repair_utf8(std::string_view text);

// "utf-8" "utf-16le" "utf-16be" "utf-32le" "utf-32be" when the bytes start with that byte order mark.
std::optional<std::string_view> charset_from_bom(std::string_view bytes);

// Whether a character of that set has two or four bytes, so that what is ASCII is not found in it as such.
constexpr bool is_wide(std::string_view charset) {
  return charset.starts_with("utf-16") || charset.starts_with("utf-32");
}

// For bytes without any declaration: the byte order mark, else "utf-16le" and the like by where the NULs of
// Latin text fall, else "utf-8" when they are valid UTF-8 (a sequence cut off at the end is forgiven), else
// "windows-1252".
std::string_view guess_charset(std::string_view bytes);

// The same for bytes of which nothing at all is known, by what their letters look like: ICU's detector for
// the sets of languages that are not written in Latin letters, when it is sure enough; else guess_charset().
std::string_view detect_charset(std::string_view bytes);

}  // namespace logline::wrap
