// The first looks of a title or a story: what each picture shows in the words of whoever published it (its
// alt text) and of the desk, told apart, and where it is to be seen. The picture itself is not shown: it is
// not ours to copy, and pages load nothing from elsewhere. Pure; safe from any thread.
//
//     values["looks"] = look_values(page.statements, words);
#pragma once

#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// [{alt, described, credit, season, picture, source, more_outlets}], newest first, each description once;
// `statements` are by time.
Values look_values(const std::vector<SeenStatement>& statements, const Words& words);

}  // namespace logline::render
