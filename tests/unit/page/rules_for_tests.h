// The rules that ship, loaded once for the tests of this folder.
#pragma once

#include "page/rules.h"

namespace logline {

inline const PageRules& shipped_rules() {
  static const PageRules rules = load_page_rules().value();
  return rules;
}

}  // namespace logline
