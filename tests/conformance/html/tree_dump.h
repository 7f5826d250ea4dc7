// A tree in the form of html5lib's tree-construction tests: a node a line, "| " and two spaces for each
// level.
#pragma once

#include <string>

#include "html/tree.h"

namespace logline::html {

std::string dump_of(const Tree& tree);

}  // namespace logline::html
