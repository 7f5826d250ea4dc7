// A person's page: of very many credits the newest, and all of them where they are asked for.
#include <gtest/gtest.h>

#include "invented_world.h"

namespace logline::site {
namespace {

std::size_t count_credits(const std::string& body) {
  std::size_t count = 0;
  for (std::size_t at = body.find("Work number "); at != std::string::npos;
       at = body.find("Work number ", at + 1))
    ++count;
  return count;
}

TEST(Person, ShowsTheNewestOfVeryManyCredits) {
  World world;
  store::ArticleRow article = make_article(1, 1, "Gulls", Event::casting, 0, false, true);
  article.reading.statements.clear();
  for (int i = 0; i < 150; ++i)
    article.reading.statements.push_back(
        {.article = article.article.id,
         .claim = CreditClaim{.title = {"Work number " + std::to_string(i)}, .person = {"Ada Cole"}}});
  article.is_new.assign(150, true);
  world.views.articles = {article};
  world.accounts.said.wants_everything = true;
  const Response page = world.get("/person/ada-cole");
  EXPECT_EQ(page.status, 200U);
  EXPECT_NE(page.body.find("All credits"), std::string::npos);
  const Response all = world.get("/person/ada-cole?credits=all");
  EXPECT_EQ(all.body.find("All credits"), std::string::npos);
  EXPECT_GE(count_credits(all.body), count_credits(page.body) + 50);
}

}  // namespace
}  // namespace logline::site
