// A decision, from whoever takes it to the pages: what merge, split, describe and correct share.
//
//     decide(installation, store::StoryDecision{.split = {article}}, {.by = login}, "regrouping");
#pragma once

#include <cstdint>

#include "base/result.h"
#include "store/decision.h"
#include "store/installation.h"

namespace logline::app {

// Who decides: somebody signed in at the site, or (0) whoever is at the machine.
struct Decider {
  std::uint64_t by = 0;   // store::signature_of()
  bool is_quiet = false;  // no progress on the terminal
};

store::Signature sign_now(const Decider& who);

// On the disk before anything is derived from it, so that a kill leaves it undone or to be read by the next
// command. `what`: of the progress bar.
Result<void> decide(store::Installation& installation, const store::Decision& decision, const Decider& who,
                    const char* what);

}  // namespace logline::app
