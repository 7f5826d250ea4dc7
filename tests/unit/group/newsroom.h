// Articles for the tests of group/: invented, short to write.
//
//     Article a = report("1", "Quay renews Salt Hour", "The harbour drama …", 0);
#pragma once

#include <string>

#include "group/term_weights.h"
#include "model/article.h"
#include "model/reading.h"

namespace logline::group {

inline const TermWeights& weights() {
  static const TermWeights loaded = *load_term_weights();
  return loaded;
}

// `day` after 2026-01-01; negative: without a date.
inline Article report(const std::string& name, const std::string& headline, const std::string& text,
                      double day) {
  Article made;
  made.name = name;
  made.id = ArticleId::of(name);
  made.headline = headline;
  made.text = text;
  if (day >= 0) made.published = Timestamp::from_utc(1767225600 + static_cast<std::int64_t>(day * 86400));
  return made;
}

inline Reading stating(const std::string& title, Event event) {
  Reading reading;
  reading.is_about_television = true;
  reading.main_title = fold_name(title);
  Statement made;
  made.claim = StatusClaim{.title = {title}, .event = event};
  made.span = {Part::headline(), 0, 1};
  reading.statements.push_back(made);
  return reading;
}

}  // namespace logline::group
