#include "group/window.h"

#include <gtest/gtest.h>

#include "model/article.h"

namespace logline::group {
namespace {

Profile wire_profile(const TermWeights& weights, std::size_t number, const std::string& text) {
  Article article;
  article.id = ArticleId::of(std::to_string(number));
  article.text = text;
  article.published = Timestamp::from_utc(1'463'000'000 + static_cast<std::int64_t>(number));
  return make_profile(article, Reading{}, weights);
}

// Everybody tells of Quarvelle; one article long ago told of Zembrick too.
TEST(Window, FindsAnArticleByItsRarestWordAmongThousandsThatShareACommonOne) {
  TermWeights weights = *load_term_weights();
  weights.decision["looked_at"] = 300;
  Window window(weights);
  const std::uint32_t wanted = window.add(wire_profile(weights, 0, "Quarvelle meets Zembrick"));
  for (std::size_t i = 1; i <= 5000; ++i)
    window.add(wire_profile(weights, i, "Quarvelle has said nothing " + std::to_string(i)));
  const auto found = window.candidates(wire_profile(weights, 5001, "Zembrick and Quarvelle again"));
  EXPECT_EQ(found.front(), wanted);
  EXPECT_GT(found.size(), 1U);  // and by the common word the newest
}

TEST(Window, LooksAtNoMoreEntriesThanItMayAndAtTheRareOnesFirst) {
  TermWeights weights = *load_term_weights();
  weights.decision["looked_at"] = 1;
  Window window(weights);
  const std::uint32_t wanted = window.add(wire_profile(weights, 0, "Quarvelle meets Zembrick"));
  for (std::size_t i = 1; i <= 5; ++i) window.add(wire_profile(weights, i, "Quarvelle"));
  EXPECT_EQ(window.candidates(wire_profile(weights, 6, "Zembrick and Quarvelle")),
            std::vector<std::uint32_t>{wanted});
}

}  // namespace
}  // namespace logline::group
