// White space as HTML sees it, and as a reader sees it (no-break and other wide spaces too). Pure; safe from
// any thread.
//
//     collapse_spaces("  two\n\twords ")     // "two words"
#pragma once

#include <string>
#include <string_view>

namespace logline::html {

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

std::string_view trim_spaces(std::string_view text);

// Length in bytes of the white space that `text` starts with at `at`: ASCII space, U+00A0, U+2000–U+200B,
// U+2028, U+2029, U+202F, U+3000, U+FEFF, a stray NUL; 0 when none.
std::size_t space_at(std::string_view text, std::size_t at);

// Appends `text` to `out` without soft hyphens, each run of white space as one space; none at the start of
// `out`, nor after a space or line feed that ends it.
void append_collapsed(std::string& out, std::string_view text);
std::string collapse_spaces(std::string_view text);  // and trimmed

// The first `most` bytes of UTF-8, or up to three less: never half a character.
std::string_view cut_at_character(std::string_view text, std::size_t most);

}  // namespace logline::html
