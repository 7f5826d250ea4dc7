// What the grouper keeps of an article: all that the copy and the merge decision look at, and nothing of its
// text.
//
// Owns its data; a plain value.
//
//     Profile profile = make_profile(article, reading, weights);
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/partial_date.h"
#include "group/shingles.h"
#include "group/terms.h"
#include "model/article.h"
#include "model/reading.h"

namespace logline::group {

// A status statement of the article's own subject: said in the headline, or about the title that the article
// is about.
//
// It is the article's news when the headline says it, or, under a headline that states nothing, when the
// standfirst or the first words of the text do; what is said further down is mostly history.
struct Fact {
  std::uint64_t title = 0;  // hash of its folded name
  Event event{};
  Polarity polarity{};
  std::optional<int> season{};
  std::optional<PartialDate> when{};
  Certainty certainty{};
  bool is_news = false;
};

struct Profile {
  ArticleId article;
  TermVector terms;
  Shingles shingles;           // of the text
  Shingles headline_shingles;  // of the headline
  Few<Fact> facts;
  std::uint64_t main_title = 0;           // hash of its folded name; 0: none
  Few<WordId> title_words;                // of the main title, without words that tell nothing
  std::uint64_t outlet = 0;               // hash; 0: not known
  std::uint64_t headline = 0;             // hash of its folded words; 0: none
  std::optional<std::int64_t> published;  // seconds, UTC
  std::uint16_t crowd = 0;                // thousandths: how like others were when it arrived, see grouper.cc
  bool is_date_inferred = false;          // the source states none
  bool is_roundup = false;
  bool is_about_television = false;
  bool gives_plot_away = false;
};

Profile make_profile(const Article& article, const Reading& reading, const TermWeights& weights);

}  // namespace logline::group
