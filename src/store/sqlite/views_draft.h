// A new views file beside the one that is there, which may be damaged or missing, and the moment in which it
// takes its place.
//
// The draft is written under a name of its own, then renamed. A crash before the rename leaves the old file
// as it was, after it the new one; never a mixture: what waits in the old write-ahead log goes into the old
// file first, because SQLite would replay a log that stands beside a new file. Who has the old file open goes
// on reading the old one. Needs the installation's lock.
//
//     const std::string draft = views_draft(path);   // build the views there, and close them
//     Result<void> done = put_views_draft_in_place(path);
#pragma once

#include <string>

#include "base/result.h"

namespace logline::store {

std::string views_draft(const std::string& views);
void remove_views_draft(const std::string& views);
Result<void> put_views_draft_in_place(const std::string& views);

}  // namespace logline::store
