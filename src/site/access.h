// Who may use a route. Every route states it, and answer() holds to it before any handler runs.
//
//     if (!may_use(Access::desk, context.visitor, context.mode)) …
#pragma once

#include <cstdint>

#include "site/context.h"

namespace logline::site {

enum class Access : std::uint8_t {
  anyone,   // signing in, files, health
  reading,  // who has signed in; anyone where the site is open
  reader,   // changes what is kept of a reader
  login,    // the person behind a login, and not where there are none, nor a program
  desk,
  chief,
};

bool may_use(Access access, const Visitor& visitor, const Mode& mode);

}  // namespace logline::site
