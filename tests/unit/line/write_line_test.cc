#include "line/write_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>

namespace logline::line {
namespace {

// A small story, built report by report.
class Newsroom {
 public:
  Newsroom& report(const std::string& headline, const std::string& text = {}) {
    Article& article = articles_.emplace_back();
    article.name = std::to_string(articles_.size());
    article.id = ArticleId::of(article.name);
    article.headline = headline;
    article.text = text;
    readings_.emplace_back();
    is_new_.emplace_back();
    is_copy_.push_back(false);
    story_.articles.push_back(article.id);
    if (story_.first.is_none()) story_.first = article.id;
    return *this;
  }
  // The last report was published before the others.
  Newsroom& first() {
    story_.first = articles_.back().id;
    return *this;
  }
  // The last statement is denied by the sentence around it.
  Newsroom& denies(const std::string& sentence) {
    Statement& said = readings_.back().statements.back();
    said.polarity = Polarity::no;
    said.sentence = find(said.span.part, sentence);
    return *this;
  }
  // A status statement of the last report: `evidence` in its headline or else in its text.
  Newsroom& says(const std::string& evidence, Event event, bool is_new, const char* when = nullptr) {
    const Article& article = articles_.back();
    Statement made;
    made.article = article.id;
    const bool in_headline = article.headline.find(evidence) != std::string::npos;
    const Part part = in_headline ? Part::headline() : Part::text();
    made.span = find(part, evidence);
    StatusClaim claim{.title = {"Salt Hour"}, .season = 2, .event = event};
    if (evidence.find("Salt Hour") != std::string::npos) claim.title.span = inside(made.span, "Salt Hour");
    if (when != nullptr) claim.when = When{*PartialDate::parse("2026-03"), inside(made.span, when)};
    made.claim = claim;
    readings_.back().statements.push_back(made);
    is_new_.back().push_back(is_new);
    return *this;
  }
  Newsroom& by(const std::string& outlet, std::int64_t at) {
    articles_.back().outlet = outlet;
    articles_.back().address = "https://" + outlet + ".example/";
    articles_.back().published = Timestamp::from_utc(at);
    return *this;
  }
  Newsroom& spoils() {
    readings_.back().statements.back().reveals.push_back({"Salt Hour", 1, 8});
    return *this;
  }
  Newsroom& copies() {
    is_copy_.back() = true;
    return *this;
  }
  [[nodiscard]] Line line() {
    std::vector<Report> reports;
    for (std::size_t i = 0; i < articles_.size(); ++i)
      reports.push_back({&articles_[i], &readings_[i], is_new_[i], is_copy_[i]});
    story_.id = StoryId::of("story");
    return write_line(story_, reports, *load_clickbait());
  }

 private:
  Span find(Part part, const std::string& words) {
    const auto at = static_cast<std::uint32_t>(articles_.back().part(part).find(words));
    return {part, at, at + static_cast<std::uint32_t>(words.size())};
  }
  Span inside(const Span& outer, const std::string& words) {
    const auto at = outer.begin + static_cast<std::uint32_t>(articles_.back().quoted(outer).find(words));
    return {outer.part, at, at + static_cast<std::uint32_t>(words.size())};
  }

  std::deque<Article> articles_;
  std::deque<Reading> readings_;
  std::deque<std::vector<bool>> is_new_;
  std::vector<bool> is_copy_;
  Story story_;
};

std::vector<std::string> fresh_words(const Line& line) {
  std::vector<std::string> words;
  for (const auto& [begin, end] : line.fresh) words.push_back(line.text.substr(begin, end - begin));
  return words;
}

TEST(Line, GivesTheHeadlineOfAHeadlineOnlyReport) {
  const Line line =
      Newsroom().report("Quay   renews\nSalt Hour").says("renews\nSalt Hour", Event::renewed, true).line();
  EXPECT_EQ(line.text, "Quay renews Salt Hour");
  EXPECT_EQ(line.label, "renewed");
  EXPECT_EQ(line.kicker, "Salt Hour");
  EXPECT_EQ(line.season, 2);
  EXPECT_EQ(fresh_words(line), std::vector<std::string>{"renews"});
}

std::vector<std::string> named(const Line& line) {
  std::vector<std::string> outlets;
  for (const LineSource& source : line.sources) outlets.push_back(source.outlet);
  return outlets;
}

TEST(Line, NamesWhoSaysItFirstAndWhoAddsSomething) {
  Newsroom newsroom;
  newsroom.report("Quay renews Salt Hour").by("late", 300).says("renews Salt Hour", Event::renewed, true);
  newsroom.report("Quay renews Salt Hour again")
      .by("early", 100)
      .says("renews Salt Hour", Event::renewed, false);
  newsroom.report("Salt Hour is filming now").by("adds", 200).says("is filming", Event::filming, true);
  newsroom.report("Salt Hour renewed").by("nothing", 400);
  const Line line = newsroom.line();
  ASSERT_FALSE(line.additions.empty());
  const auto outlets = named(line);
  ASSERT_FALSE(outlets.empty());
  EXPECT_EQ(outlets.front(), "early") << "by date, not by arrival";
  for (const Addition& addition : line.additions)
    EXPECT_TRUE(std::ranges::any_of(
        line.sources, [&](const LineSource& source) { return source.article == addition.article; }));
  EXPECT_EQ(std::ranges::find(outlets, "nothing"), outlets.end());
  EXPECT_EQ(line.sources.front().address, "https://early.example/");
  EXPECT_EQ(line.sources.front().at, Timestamp::from_utc(100));
}

TEST(Line, NamesTheFirstToArriveWhereNothingHasADate) {
  const Line line = Newsroom().report("Salt Hour one").report("Salt Hour two").line();
  ASSERT_EQ(line.sources.size(), 1U);
  EXPECT_EQ(line.sources.front().article, ArticleId::of("1"));
}

TEST(Line, PrefersPlainWordsToClickbait) {
  const Line line = Newsroom()
                        .report("You won't believe what Quay did to Salt Hour")
                        .says("what Quay did to Salt Hour", Event::cancelled, true)
                        .report("Quay has cancelled Salt Hour after two seasons")
                        .says("Quay has cancelled Salt Hour", Event::cancelled, false)
                        .line();
  EXPECT_EQ(line.text, "Quay has cancelled Salt Hour after two seasons");
  EXPECT_EQ(fresh_words(line), std::vector<std::string>{"Quay has cancelled"});
}

TEST(Line, PrefersASentenceThatGivesNothingAway) {
  Newsroom room;
  room.report("Salt Hour ends as Rowe drowns")
      .says("Salt Hour ends as Rowe drowns", Event::ending, true)
      .spoils();
  EXPECT_EQ(room.line().reveals.size(), 1U);
  room.report("After two seasons and many storms Quay's harbour drama Salt Hour is ending")
      .says("Salt Hour is ending", Event::ending, false);
  const Line line = room.line();
  EXPECT_EQ(line.text, "After two seasons and many storms Quay's harbour drama Salt Hour is ending");
  EXPECT_TRUE(line.reveals.empty());
}

TEST(Line, MarksTheDateThatIsNew) {
  const Line line = Newsroom()
                        .report("Salt Hour returns in March")
                        .says("Salt Hour returns in March", Event::scheduled, true, "March")
                        .line();
  EXPECT_EQ(fresh_words(line), std::vector<std::string>{"March"});
  EXPECT_EQ(line.new_keys, std::vector<std::string>{"status:salt hour:s2:scheduled:2026-03:yes"});
}

TEST(Line, TellsWhatALaterReportAddsAndNothingACopyRepeats) {
  const Line line =
      Newsroom()
          .report("Quay renews Salt Hour")
          .says("renews Salt Hour", Event::renewed, true)
          .report("Quay renews Salt Hour", "Filming of Salt Hour begins soon.")
          .says("Filming of Salt Hour begins soon.", Event::filming, true)
          .report("Quay renews Salt Hour", "Filming of Salt Hour begins soon. A trailer is out.")
          .says("A trailer is out.", Event::trailer, true)
          .copies()
          .line();
  ASSERT_EQ(line.additions.size(), 1U);
  EXPECT_EQ(line.additions.front().text, "Filming of Salt Hour begins soon.");
  EXPECT_EQ(line.text, "Quay renews Salt Hour");
}

TEST(Line, LetsTheReportThatWasFirstAddNothing) {
  Newsroom room;
  room.report("Quay renews Salt Hour", "Filming of Salt Hour begins soon.")
      .says("renews Salt Hour", Event::renewed, true)
      .says("Filming of Salt Hour begins soon.", Event::filming, true);
  room.report("Quay renews Salt Hour", "Filming begins soon. A trailer is out.")
      .says("Filming begins soon", Event::filming, false)
      .says("A trailer is out.", Event::trailer, true)
      .first();
  EXPECT_TRUE(room.line().additions.empty());
}

TEST(Line, QuotesWhatIsDeniedWithItsSentence) {
  Newsroom room;
  room.report("Quay renews Salt Hour").says("renews Salt Hour", Event::renewed, true);
  room.report("More", "Salt Hour has no release date yet.")
      .says("release date", Event::scheduled, true)
      .denies("Salt Hour has no release date yet.");
  ASSERT_EQ(room.line().additions.size(), 1U);
  EXPECT_EQ(room.line().additions.front().text, "Salt Hour has no release date yet.");
}

TEST(Line, IsLabelledWithWhatIsDenied) {
  const std::string headline = "No release date for Salt Hour";
  Newsroom room;
  room.report(headline).says("release date for Salt Hour", Event::scheduled, true).denies(headline);
  EXPECT_EQ(room.line().label, "not_scheduled");
}

TEST(Line, CutsALongAdditionAtAWord) {
  std::string text = "Salt Hour";
  while (text.size() < 300) text += " onwards";
  const Line line = Newsroom()
                        .report("Quay renews Salt Hour")
                        .says("renews Salt Hour", Event::renewed, true)
                        .report("More", text)
                        .says(text, Event::filming, true)
                        .line();
  ASSERT_EQ(line.additions.size(), 1U);
  EXPECT_LE(line.additions.front().text.size(), 200U);
  EXPECT_TRUE(line.additions.front().text.ends_with(" onwards"));
  EXPECT_EQ(line.additions.front().span.length(), line.additions.front().text.size());
}

TEST(Line, TakesTheFirstOriginalHeadlineWhereNothingIsStated) {
  EXPECT_EQ(Newsroom().report("").report("A quiet day at the harbour").line().text,
            "A quiet day at the harbour");
  EXPECT_EQ(Newsroom().report("", "First words.\nMore.").line().text, "First words.");
}

TEST(Line, CountsNothingAsNewWhereNoBellRang) {
  const Line line =
      Newsroom().report("Quay renews Salt Hour").says("renews Salt Hour", Event::renewed, false).line();
  EXPECT_TRUE(line.fresh.empty());
  EXPECT_TRUE(line.new_keys.empty());
  EXPECT_EQ(line.label, "renewed");
}

TEST(Clickbait, NamesTheLineOfABadRow) {
  EXPECT_EQ(load_clickbait("# fine\n1\tguess who\nmuch\tlouder\n").error().where,
            "data/line/clickbait.tsv:3");
  EXPECT_TRUE(load_clickbait());
}

TEST(Clickbait, LooksAtWholeWords) {
  const Clickbait clickbait = *load_clickbait("1\tmeet\n");
  EXPECT_EQ(clickbait.weigh("Meet the new crew"), 1);
  EXPECT_EQ(clickbait.weigh("A meeting of the crew"), 0);
}

TEST(WriteLine, LeavesThePlaceAndTheAgencyOut) {
  const Line line = Newsroom()
                        .report("", "OSLO, March 2 (Wharf) \u2013 Corvane has cancelled the drama Salt Hour.")
                        .says("cancelled the drama Salt Hour", Event::cancelled, true)
                        .line();
  EXPECT_EQ(line.text.find("OSLO"), std::string::npos);
}

TEST(WriteLine, TellsTheDateThatIsTheNews) {
  const Line line =
      Newsroom()
          .report("Salt Hour is delayed")
          .says("Salt Hour is delayed", Event::delayed, true)
          .report("Corvane has delayed the second season of the drama Salt Hour to March after all")
          .says("delayed the second season of the drama Salt Hour to March", Event::delayed, true, "March")
          .line();
  EXPECT_NE(line.text.find("March"), std::string::npos);
}

TEST(Line, TellsWhatNamesTheSeriesBeforeWhatOnlyAPronounDoes) {
  const Line line =
      Newsroom()
          .report("A proper villain", "They don't start filming until October. Ada Cole joins Salt Hour.")
          .says("start filming until October", Event::filming, true, "October")
          .says("joins Salt Hour", Event::casting, true)
          .line();
  EXPECT_EQ(line.label, "casting");
}

}  // namespace
}  // namespace logline::line
