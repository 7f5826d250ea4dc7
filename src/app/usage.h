// What is wrong with a command line, in our own words: what was typed, what was probably meant, and where to
// look. For command.cc only, which knows what parses.
//
//     complain(usage_error(*parser_, wrong));
#pragma once

#include "base/result.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace logline::app {

Error usage_error(const CLI::App& parser, const CLI::ParseError& wrong);

}  // namespace logline::app
