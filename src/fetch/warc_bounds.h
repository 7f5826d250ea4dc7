// Where a WARC record truly ends when its stated length is wrong. Pure.
//
// A length is doubted only when what stands behind it is no record: then the first head of a record inside is
// where the next begins. A page may quote such a head, so a record that is followed by one is never cut, nor
// is one whose own HTTP message ends where the record says.
//
//     const std::size_t head = find_record_head(block, 0);     // npos: none
//     block = block.substr(0, without_last_lines(block, head));
#pragma once

#include <cstddef>
#include <string_view>

namespace logline::fetch {

// A head that is longer is not found.
inline constexpr std::size_t kLongestFoundHead = 8U << 10U;

// The first line, from `from` on, that begins a whole record's header; npos when there is none. The text's
// first byte begins no line.
std::size_t find_record_head(std::string_view text, std::size_t from);

// Whether what stands behind a block may stand there: empty lines, and then a record or nothing.
bool may_follow_block(std::string_view text);

// Whether the block is an HTTP message that says itself that it ends where the block does.
bool says_its_end(std::string_view block);

// The size of what stands before `end`, without the empty lines that end a record.
std::size_t without_last_lines(std::string_view text, std::size_t end);

}  // namespace logline::fetch
