// Who said what: quotations with their speaker, outlet and day; each once, newest first. Pure.
//
//     values["quotes"] = quote_values(statements, 12, words);
#pragma once

#include <cstddef>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// Statements of other kinds are passed over. `statements` by time.
Values quote_values(const std::vector<SeenStatement>& statements, std::size_t limit, const Words& words);

}  // namespace logline::render
