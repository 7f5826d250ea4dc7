// Scans over many bytes at once: what the tokenizer and the collapsing of white space do most. Sixteen bytes
// a step where the machine has SSE2 (every x86-64 has), else one; the plain twins in `scalar` say what they
// find, and a test compares the two. Pure; safe from any thread.
//
//     bool has_reference = false;
//     std::size_t close = find_noting_ampersand(page, at, '"', has_reference);
#pragma once

#include <cstddef>
#include <string_view>

namespace logline::html {

// The first `wanted` from `at` on, or the text's size; sets `has_ampersand` when there is an "&" before it.
std::size_t find_noting_ampersand(std::string_view text, std::size_t at, char wanted, bool& has_ampersand);

// One past the last of the bytes from `at` on that need no look when white space is collapsed: words of any
// letters but those that share their first byte with a space or a soft hyphen, and single spaces between
// them.
std::size_t end_of_words(std::string_view text, std::size_t at);

// One past the last of the white space from `at` on, as HTML sees it.
std::size_t end_of_spaces(std::string_view text, std::size_t at);

namespace scalar {
std::size_t find_noting_ampersand(std::string_view text, std::size_t at, char wanted, bool& has_ampersand);
std::size_t end_of_words(std::string_view text, std::size_t at);
std::size_t end_of_spaces(std::string_view text, std::size_t at);
}  // namespace scalar

}  // namespace logline::html
