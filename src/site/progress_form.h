// How far a reader says they are, as a form or the API gives it, checked. Pure.
//
//     std::optional<wall::TitleProgress> progress = progress_of(request.form);
#pragma once

#include <cstddef>
#include <optional>

#include "site/message.h"
#include "wall/progress.h"
#include "wire/json.h"

namespace logline::site {

inline constexpr int kMostSeasons = 200, kMostEpisodes = 9999;  // more is a mistake
inline constexpr std::size_t kLongestKey = 300;                 // bytes of a title's folded name

// nullopt: it makes no sense.
std::optional<wall::TitleProgress> progress_of(const Fields& form);
// {"season", "episode", "caught_up", "everything"}, each of which may be left out.
std::optional<wall::TitleProgress> progress_of(const Json& json);

Json progress_json(const wall::TitleProgress& progress);

}  // namespace logline::site
