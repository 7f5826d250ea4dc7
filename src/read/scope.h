// Whether an article is about television series: words of television, its services and titles, and the
// outlet's own section, against words of film, games, music, sport and the rest. The headline counts double.
// Pure.
//
//     const Scope scope = find_scope(context);
//     reading.is_about_television = scope.is_about_television;
#pragma once

#include "read/context.h"

namespace logline {

struct Scope {
  bool is_about_television = false;
  bool is_certain = false;  // by words that are television's alone, and not by a title that was known before
};
Scope find_scope(const Context& context);

// A street or a town may have the name of a series: whether anything but that name speaks of television.
bool speaks_of_series(const Context& context);

}  // namespace logline
