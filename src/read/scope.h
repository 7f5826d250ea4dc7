// Whether an article is about television series: television words against words of film, music and sport, the
// headline counting double. Pure.
//
//     reading.is_about_television = is_about_television(context);
#pragma once

#include "read/context.h"

namespace logline {

bool is_about_television(const Context& context);

}  // namespace logline
