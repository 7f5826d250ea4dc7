// The site's English words, loaded once for all tests of a program.
#pragma once

#include "render/words.h"

namespace logline::render {

inline const Words& english() {
  static const Words words = load_words().value();
  return words;
}

}  // namespace logline::render
