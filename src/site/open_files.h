// How many connections the system lets this program hold.
//
//     options.connections = make_room_for(10'240);
#pragma once

#include <cstddef>

namespace logline::site {

// Raises the limit on open files as far as that needs, or as may be; gives how many connections fit beside
// the files that everything else has open.
std::size_t make_room_for(std::size_t connections);

}  // namespace logline::site
