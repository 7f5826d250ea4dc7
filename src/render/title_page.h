// A title: what is known of it and who said so, where each season is, who is in it, who said what, its
// stories, and the form that tells how far the reader has watched. A person's page is the same without
// seasons and form. Pure; safe from any thread.
//
//     Values values = title_values(page, words);
#pragma once

#include <string>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

struct RecordPage {
  Record record{};  // folded from `statements`
  Sources sources{};
  std::vector<SeenStatement> statements{};  // about the subject, by time
  std::vector<Timestamp> published{};       // of the articles about it
  std::vector<ShownLine> stories{};         // newest first
  std::string next{};                       // cursor of its older stories
  wall::TitleProgress progress{};           // titles only
  bool is_followed = false;
  bool may_follow = false;
  PartialDate today{};
  std::string region{};  // where the reader watches; empty: not chosen
  bool has_saved = false;
  bool has_all_credits = false;  // of a person: not only the newest
};

Values title_values(const RecordPage& page, const Words& words);
Values person_values(const RecordPage& page, const Words& words);

}  // namespace logline::render
