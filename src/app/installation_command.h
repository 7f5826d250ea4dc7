// What the commands that work on an installation share: opening it, and applying its journal with a progress
// bar.
#pragma once

#include "app/command.h"
#include "pipeline/replay.h"
#include "pipeline/takedown.h"
#include "store/installation.h"

namespace logline::app {

// Opens the installation of --dir; the error says how to make one.
Result<store::Installation> open_installation(const CommandLine& line, store::Access access);

// Whether the journal has entries that the views don't.
Result<bool> has_unread(store::Installation& installation);
// Applies the journal to the views; names documents that held no article on standard error.
Result<pipeline::ReplayReport> apply_journal(store::Installation& installation, const char* what,
                                             bool is_quiet = false);

}  // namespace logline::app
