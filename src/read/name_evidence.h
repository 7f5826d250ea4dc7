// What the words around a name run say of it: that a person's job stands before it, a speech verb behind it,
// an age, an "as" in a cast.
//
// Pure; safe from any thread.
//
//     if (has_person_before(tokens, run, tables)) …       // "actor Adam Scott", "starring Adam Scott"
#pragma once

#include "read/name_runs.h"

namespace logline {

// A job ("actor", "executive producers") ends right before the run.
bool has_job_before(const Tokens& tokens, const NameRun& run, const NameTables& tables);
// A phrase ends right before the run behind which nothing but people follow ("starring", "directed by").
bool has_name_cue_before(const Tokens& tokens, const NameRun& run, const NameTables& tables);
// "as" or a phrase ending in it, and then a name of two words or more: "Ada Cole returns as Mara Voss".
bool has_role_after(const Tokens& tokens, const NameRun& run, const NameTables& tables);
// What only a person takes on follows from the token on, over auxiliaries: "Ada Cole | is set to star in".
bool has_credit_after(const Tokens& tokens, std::uint32_t at, const NameTables& tables);
// A speech verb, an age between commas, or an age or years in brackets follow.
bool has_person_after(const Tokens& tokens, const NameRun& run, const NameTables& tables);

}  // namespace logline
