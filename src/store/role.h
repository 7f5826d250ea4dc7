// What a person may do at an installation, each role all that the ones before it may.
#pragma once

#include <cstdint>

namespace logline::store {

enum class Role : std::uint8_t {
  visitor,  // has not signed in
  reader,   // reads, and says how far they have watched
  desk,     // corrects: splits and merges, takedowns, feeds
  chief     // the operator: also who may come in
};

}  // namespace logline::store
