// A name in marks that people work on: "Ada Cole stars in 'Salt'", "'Salt' is written by", "Pennant unveiled
// the trailer for 'Salt'". Marks alone are not enough for a title, and neither is such a verb: people join
// firms and write letters.
//
//     weight += weigh_worked_on(context, {part, tokens, before, after}, weight);
#pragma once

#include "read/context.h"

namespace logline {

// The tokens before which the opening mark, and at which what follows the closing one, stand.
struct MarkedPlace {
  Part part;
  const Tokens& tokens;
  std::uint32_t before, after;
};

// `weight`: what else speaks for it.
int weigh_worked_on(const Context& context, const MarkedPlace& place, int weight);

}  // namespace logline
