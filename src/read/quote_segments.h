// Quoted segments: what stands between two quotation marks of a paragraph, straight, curly or mixed, double
// or single.
//
// A quotation that runs over paragraphs, each of which opens again and only the last of which closes, gives
// one segment a paragraph; all but the first say that they continue. Marks inside a segment belong to it.
// Pure; linear; safe from any thread.
//
//     for (const QuotedSegment& segment : find_quoted_segments(tokens)) tokens.text_of(segment.first,
//     segment.last);
#pragma once

#include <cstdint>
#include <vector>

#include "text/tokens.h"

namespace logline {

struct QuotedSegment {
  std::uint32_t first, last;                      // tokens [first, last) between the marks, last > first
  std::uint32_t outer_first, outer_last;          // with the marks that are there
  std::uint32_t paragraph_first, paragraph_last;  // tokens of its paragraph
  bool continues = false;                         // the quotation of the paragraph before goes on
  bool is_single = false;                         // single marks
};

std::vector<QuotedSegment> find_quoted_segments(const Tokens& tokens);

}  // namespace logline
