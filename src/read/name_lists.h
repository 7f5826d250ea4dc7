// Names in lists vouch for each other: "starring Ada Cole, Bo Ferrant and Quill Oster" is three people when
// any of them is surely one.
//
// Pure; safe from any thread.
//
//     vouch_in_lists(tokens, tables, runs, verdicts);
#pragma once

#include <vector>

#include "read/name_runs.h"

namespace logline {

enum class Verdict : std::uint8_t { no, perhaps, person };

// Raises `perhaps` to `person` along lists of at least two sure names, or that a cue opens; a cue's list
// takes single names too.
void vouch_in_lists(const Tokens& tokens, const NameTables& tables, const std::vector<NameRun>& runs,
                    std::vector<Verdict>& verdicts);

}  // namespace logline
