// Text with stretches marked, as values for templates: groups of one mark each, and in each group runs that
// are italic or not.
//
// The words go through the template engine's escaping like any other value; nothing here makes HTML. Pure.
//
//     marked_text("Tidewrack is renewed", {{13, 20, ""}}, "Tidewrack")
//     // [{"runs":[{"text":"Tidewrack","italic":true},{"text":" is "}]},
//     {"fresh":true,"runs":[{"text":"renewed"}]}]
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/values.h"

namespace logline::render {

struct MarkedRange {
  std::uint32_t begin, end;  // bytes, on character boundaries
  std::string note{};        // a number or a word set behind it, may be empty
  bool is_known = false;     // said before: marked as old, not as new
};

// Ranges may come in any order and overlap: the earlier one (then the longer) wins. `name` is set in italics
// wherever it stands as a whole word; may be empty.
Values marked_text(std::string_view text, std::vector<MarkedRange> ranges, std::string_view name);

}  // namespace logline::render
