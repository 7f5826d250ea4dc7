// What two articles state, side by side: the same fact, the same news, or news of another kind.
//
// Pure functions of two profiles; safe from any thread.
//
//     if (tell_other_news(renewed, cancelled)) …      // of one title: two events
#pragma once

#include "group/profile.h"

namespace logline::group {

// One status event of one title, wherever the two articles state it. Seasons and polarity agree where both
// have one. Dates may differ between two articles that are equally sure (one misread the other); a rumoured
// date and another that is announced are two facts.
[[nodiscard]] bool share_fact(const Profile& a, const Profile& b);
// The same as the news of both.
[[nodiscard]] bool share_news(const Profile& a, const Profile& b);
// Both have news of one title and none in common.
[[nodiscard]] bool tell_other_news(const Profile& a, const Profile& b);
// Both have news, but of no title in common, and neither headline names the other's title.
[[nodiscard]] bool tell_news_of_other_titles(const Profile& a, const Profile& b);
// It has news of the making of a title (renewed, cancelled, dated …), not only of what is shown.
[[nodiscard]] bool has_news(const Profile& profile);
// One gives plot away without news of its own, the other has news: a recap beside a renewal.
[[nodiscard]] bool is_plot_beside_news(const Profile& a, const Profile& b);
// Both are about one title, or one names the other's title in its headline.
[[nodiscard]] bool share_title(const Profile& a, const Profile& b);
// One is about a title's television news, the other not about television: a street that shares a series'
// name.
[[nodiscard]] bool is_beside_television(const Profile& a, const Profile& b);

}  // namespace logline::group
