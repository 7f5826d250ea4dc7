// A range of bytes of the parser's text (text_buffer.h), as 32-bit offsets. Pages are at most 16 MB, so that
// offsets always fit.
//
//     Span word{4, 9};   word.size();   // 5
#pragma once

#include <cstdint>

namespace logline::html {

struct Span {
  std::uint32_t begin = 0, end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
};

}  // namespace logline::html
