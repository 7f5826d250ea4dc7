// What the desk says of an article: an image described, a statement withdrawn. Wherever a batch is cut, and
// whatever comes later, it holds.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <variant>

#include "pipeline/desk_words.h"
#include "pipeline/pipeline.h"
#include "tests/unit/pipeline/memory.h"

namespace logline::pipeline {
namespace {

constexpr const char* kPicture = "https://outlet0.example/a.jpg";

Article report_of(int number, const std::string& headline, const std::string& text, const char* published) {
  Article article;
  article.name = article.address = "https://outlet" + std::to_string(number) + ".example/a";
  article.id = ArticleId::of(article.name);
  article.outlet = "Outlet " + std::to_string(number);
  article.headline = headline;
  article.text = text;
  article.language = "en";
  article.published = Timestamp::parse_iso(published);
  if (number == 0) article.images = {{.address = kPicture}};
  return article;
}

// A cancellation that one outlet got wrong, and a renewal; the last edits the first.
std::vector<Article> reports() {
  return {
      report_of(0, "Lumora cancels ‘The Salt Clerks’", "Lumora has cancelled The Salt Clerks, it said.",
                "2026-03-04T09:00Z"),
      report_of(1, "‘The Salt Clerks’ is over", "Lumora has cancelled The Salt Clerks.", "2026-03-05T11:00Z"),
      report_of(2, "Lumora renews ‘The Salt Clerks’ for season 3",
                "Lumora has renewed The Salt Clerks for a third season.", "2026-03-20T10:00Z"),
      report_of(0, "Lumora cancels ‘The Salt Clerks’ at last",
                "Lumora has cancelled The Salt Clerks, it said at last.", "2026-03-04T09:00Z")};
}

ArticleId number(int which) { return report_of(which, "", "", "2026-03-04").id; }

struct DeskSteps {
  std::vector<std::variant<Article, store::Decision>> steps;
  DeskSteps& then(const Article& article) {
    steps.emplace_back(article);
    return *this;
  }
  DeskSteps& then(const store::Decision& decision) {
    steps.emplace_back(decision);
    return *this;
  }
};

Memory run_desk(const DeskSteps& wanted, const std::set<std::size_t>& cuts = {}) {
  Memory memory;
  auto pipeline = std::make_unique<Pipeline>(stages(), memory);
  std::vector<ArticleId> placed;
  for (std::size_t i = 0; i < wanted.steps.size(); ++i) {
    if (const auto* article = std::get_if<Article>(&wanted.steps[i])) {
      EXPECT_TRUE(pipeline->take(*article, i + 1));
      if (std::ranges::find(placed, article->id) == placed.end()) placed.push_back(article->id);
    } else {
      EXPECT_TRUE(pipeline->decide(std::get<store::Decision>(wanted.steps[i])));
    }
    if (!cuts.contains(i)) continue;
    memory.write(*pipeline->settle(i + 1));
    pipeline = std::make_unique<Pipeline>(stages(), memory);
    pipeline->remember(memory.titles, memory.seen_once);
    for (const ArticleId id : placed) pipeline->remember(memory.articles.at(id));
  }
  memory.write(*pipeline->settle(wanted.steps.size()));
  return memory;
}

bool is_cancellation(const Statement& statement) {
  const auto* status = std::get_if<StatusClaim>(&statement.claim);
  return status != nullptr && status->event == Event::cancelled;
}

StatementId cancellation_in(const Memory& memory, int which) {
  for (const Statement& statement : memory.articles.at(number(which)).reading.statements)
    if (is_cancellation(statement)) return id_of(statement);
  ADD_FAILURE() << "nothing is cancelled in " << which;
  return {};
}

std::string status_of(const Memory& memory) {
  std::string all;
  for (const auto& [subject, record] : memory.records)
    for (const RecordField& field : record.fields)
      if (field.name.starts_with("status")) all += field.name + "=" + field.chosen.value + ";";
  return all;
}

bool has_new_cancellation(const Memory& memory, int which) {
  const store::ArticleRow& row = memory.articles.at(number(which));
  for (std::size_t i = 0; i < row.reading.statements.size(); ++i)
    if (is_cancellation(row.reading.statements[i]) && row.is_new[i]) return true;
  return false;
}

DeskSteps first_two() { return DeskSteps{}.then(reports()[0]).then(reports()[1]); }

TEST(Corrections, ARecordIsToldWithoutWhatWasWithdrawn) {
  const Memory before = run_desk(first_two());
  const StatementId id = cancellation_in(before, 0);
  EXPECT_TRUE(has_new_cancellation(before, 0));
  EXPECT_FALSE(has_new_cancellation(before, 1));
  const Memory after =
      run_desk(first_two().then(store::StatementDecision{.articles = {number(0)}, .statement = id}));
  EXPECT_TRUE(std::ranges::none_of(after.articles.at(number(0)).reading.statements, is_cancellation));
  ASSERT_EQ(after.articles.at(number(0)).held_back.size(), 1U);
  EXPECT_FALSE(after.articles.at(number(0)).held_back[0].statements.empty());
  EXPECT_TRUE(has_new_cancellation(after, 1)) << "it is the first to say so now";
  const Memory none = run_desk(
      first_two().then(store::StatementDecision{.articles = {number(0), number(1)}, .statement = id}));
  EXPECT_EQ(status_of(none).find("cancelled"), std::string::npos) << status_of(none);
  for (const auto& [story, row] : none.stories) EXPECT_NE(row.line.label, "cancelled");
}

TEST(Corrections, LiftedTheyLeaveEverythingAsItWas) {
  const Memory before = run_desk(first_two());
  const StatementId id = cancellation_in(before, 0);
  DeskSteps steps = first_two();
  for (int times = 0; times < 2; ++times) {
    steps.then(store::StatementDecision{.articles = {number(0), number(1)}, .statement = id});
    EXPECT_NE(run_desk(steps).printed(), before.printed());
    steps.then(
        store::StatementDecision{.articles = {number(0), number(1)}, .statement = id, .is_restored = true});
    EXPECT_EQ(run_desk(steps).printed(), before.printed());
  }
}

TEST(Corrections, OutliveARevision) {
  const StatementId id = cancellation_in(run_desk(first_two()), 0);
  const Memory after = run_desk(first_two()
                                    .then(store::StatementDecision{.articles = {number(0)}, .statement = id})
                                    .then(reports()[3]));
  const store::ArticleRow& row = after.articles.at(number(0));
  EXPECT_EQ(row.article.revisions, 2U);
  EXPECT_TRUE(std::ranges::none_of(row.reading.statements, is_cancellation));
}

TEST(Corrections, OfWhatIsNotThereDoNothing) {
  const std::string before = run_desk(first_two()).printed();
  DeskSteps steps = first_two();
  steps.then(store::StatementDecision{.articles = {ArticleId::of("gone")}, .statement = StatementId::of("x")})
      .then(store::StatementDecision{.articles = {number(0)}, .statement = StatementId::of("x")})
      .then(store::ImageDecision{.article = ArticleId::of("gone"), .image = kPicture, .text = "A gull."});
  const Memory after = run_desk(steps);
  EXPECT_EQ(after.printed(), before);
  EXPECT_TRUE(after.articles.at(number(0)).held_back.at(0).statements.empty()) << "kept for a later reading";
}

std::string described_in(const Memory& memory) {
  return memory.articles.at(number(0)).article.images.at(0).described;
}

TEST(Descriptions, AreChangedAndWithdrawnAndOutliveARevision) {
  const auto say = [](const std::string& text) {
    return store::ImageDecision{.article = number(0), .image = kPicture, .text = text};
  };
  EXPECT_EQ(described_in(run_desk(first_two().then(say("A gull.")))), "A gull.");
  EXPECT_EQ(described_in(run_desk(first_two().then(say("A gull.")).then(reports()[3]))), "A gull.");
  EXPECT_EQ(described_in(run_desk(first_two().then(say("A gull.")).then(say("Two gulls.")))), "Two gulls.");
  EXPECT_EQ(described_in(run_desk(first_two().then(say("A gull.")).then(say("")))), "");
  EXPECT_EQ(run_desk(first_two().then(say("Lumora cancels Ash Lane."))).records.size(),
            run_desk(first_two()).records.size())
      << "no statement is read from the desk's words";
}

TEST(Descriptions, WaitForAnImageThatComesBack) {
  Article bare = reports()[3], back = reports()[0];
  bare.images.clear();
  back.headline += ", it says";
  const store::ImageDecision gull{.article = number(0), .image = kPicture, .text = "A gull."};
  EXPECT_EQ(described_in(run_desk(first_two().then(gull).then(bare).then(back))), "A gull.");
}

RC_GTEST_PROP(Corrections, WhereBatchesAreCutChangesNothing, ()) {
  static const StatementId id = cancellation_in(run_desk(first_two()), 0);
  DeskSteps steps;
  for (const Article& article : reports()) {
    steps.then(article);
    for (int more = *rc::gen::inRange(0, 3); more > 0; --more) {
      const ArticleId which = number(*rc::gen::inRange(0, 3));
      if (*rc::gen::arbitrary<bool>())
        steps.then(store::StatementDecision{
            .articles = {which}, .statement = id, .is_restored = *rc::gen::arbitrary<bool>()});
      else
        steps.then(store::ImageDecision{
            .article = which, .image = kPicture, .text = *rc::gen::arbitrary<bool>() ? "A gull." : ""});
    }
  }
  const auto cuts =
      *rc::gen::container<std::set<std::size_t>>(rc::gen::inRange<std::size_t>(0, steps.steps.size()));
  RC_ASSERT(run_desk(steps, cuts).printed() == run_desk(steps).printed());
}

TEST(HoldingBack, StatementsReturnToTheirPlaces) {
  store::ArticleRow row;
  for (const char* name : {"a", "b", "a", "c", "b"}) {
    Statement statement;
    statement.claim = SynopsisClaim{.title = {name, {}}, .text = {}};
    row.reading.statements.push_back(statement);
  }
  const std::vector<Statement> all = row.reading.statements;
  const auto names = [&] {
    std::string text;
    for (const Statement& one : row.reading.statements) text += title_of(one.claim).value;
    return text;
  };
  EXPECT_TRUE(note_held_back(row, id_of(all[1]), true));
  EXPECT_EQ(names(), "aac");
  EXPECT_TRUE(note_held_back(row, id_of(all[0]), true));
  EXPECT_FALSE(note_held_back(row, id_of(all[0]), true));
  EXPECT_EQ(names(), "c");
  EXPECT_TRUE(note_held_back(row, id_of(all[1]), false));
  EXPECT_EQ(names(), "bcb");
  EXPECT_TRUE(note_held_back(row, id_of(all[0]), false));
  EXPECT_EQ(names(), "abacb");
  EXPECT_EQ(row.is_new.size(), all.size());
}

}  // namespace
}  // namespace logline::pipeline
