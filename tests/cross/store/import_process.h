// A small importer over invented documents, to be run in a process of its own and killed: in the end the
// installation must be as if nothing had happened.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "model/ids.h"

namespace logline::store {

inline constexpr int kStories = 120;  // three documents each

// Told after each batch: the last position of the journal, and that of the views.
using Acknowledge = std::function<void(Seq journal, Seq views)>;

// Creates or opens the installation, appends all documents from the first on (what is there is skipped), and
// brings the views up to date after each batch.
Result<void> import_all(const std::string& folder, const Acknowledge& acknowledge);

// Everything in an installation as text, and anything wrong with it.
std::string state_of(const std::string& folder);

}  // namespace logline::store
