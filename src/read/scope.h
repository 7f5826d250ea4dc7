// Whether an article is about television series: television words against words of film, music and sport, the
// headline counting double. Pure.
//
//     reading.is_about_television = is_about_television(context);
#pragma once

#include "read/context.h"

namespace logline {

// A street or a town may have the name of a series: whether anything but that name speaks of television.
bool speaks_of_series(const Context& context);
bool is_about_television(const Context& context);

}  // namespace logline
