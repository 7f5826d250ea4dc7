// What holds of every fold, whatever is said.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <deque>

#include "record/fold.h"

namespace logline::record {
namespace {

Statement any_statement(int day) {
  Statement made;
  made.article = ArticleId::of(std::to_string(*rc::gen::inRange(0, 6)));
  made.certainty =
      *rc::gen::element(Certainty::possible, Certainty::rumoured, Certainty::reported, Certainty::confirmed);
  made.polarity = *rc::gen::inRange(0, 5) == 0 ? Polarity::no : Polarity::yes;
  made.said_at = Timestamp::from_utc(day * 86400);
  StatusClaim claim{.title = {"Salt Hour"},
                    .event = *rc::gen::element(Event::renewed, Event::cancelled, Event::filming,
                                               Event::scheduled, Event::trailer)};
  if (*rc::gen::arbitrary<bool>()) claim.season = *rc::gen::inRange(1, 3);
  if (*rc::gen::arbitrary<bool>())
    claim.when = When{*PartialDate::parse(*rc::gen::element<std::string>("2026", "2026-03", "2026-03-14",
                                                                         "2026-04", "2026-21")),
                      std::nullopt};
  made.claim = claim;
  return made;
}

std::vector<Statement> any_statements() {
  std::vector<Statement> all;
  const int count = *rc::gen::inRange(1, 14);
  for (int i = 0; i < count; ++i) all.push_back(any_statement(i));
  return all;
}

Folded fold_first(const std::vector<Statement>& all, std::size_t count) {
  std::vector<const Statement*> ordered;
  for (std::size_t i = 0; i < count; ++i) ordered.push_back(&all[i]);
  return fold_title("salt hour", ordered);
}

std::string written(const Record& record) {
  std::string all;
  const auto write = [&](const RecordValue& value) {
    all += value.value + "/" + std::to_string(static_cast<int>(value.certainty)) + "/" +
           std::to_string(value.sources.size()) + "/" + value.why + ";";
  };
  for (const RecordField& field : record.fields) {
    all += "\n" + field.name + "=";
    write(field.chosen);
    for (const RecordValue& value : field.also) write(value);
    for (const RecordValue& value : field.history) write(value);
  }
  return all;
}

Statement any_genre(int day) {
  Statement made = any_statement(day);
  made.claim =
      GenreClaim{.title = {"Salt Hour"}, .value = {*rc::gen::element<std::string>("crime", "drama", "war")}};
  return made;
}

TEST(FoldProperty, GenresNeverRingAndLeaveAllElseAsItWas) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Statement> all = any_statements();
    std::vector<Statement> with;
    std::vector<bool> is_genre;
    for (const Statement& one : all) {
      for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        with.push_back(any_genre(static_cast<int>(with.size())));
        is_genre.push_back(true);
      }
      with.push_back(one);
      is_genre.push_back(false);
    }
    const Folded without = fold_first(all, all.size());
    Folded folded = fold_first(with, with.size());
    std::vector<bool> others;
    for (std::size_t i = 0; i < with.size(); ++i) {
      if (is_genre[i])
        RC_ASSERT(!folded.is_new[i]);
      else
        others.push_back(folded.is_new[i]);
    }
    std::erase_if(folded.record.fields,
                  [](const RecordField& field) { return field.name.starts_with("genre:"); });
    RC_ASSERT(others == without.is_new);
    RC_ASSERT(written(folded.record) == written(without.record));
  }));
}

TEST(FoldProperty, WhatListsSayStandsBesideWhatReportsSay) {
  EXPECT_TRUE(rc::check([] {
    std::vector<Statement> all;
    for (int i = *rc::gen::inRange(1, 6); i > 0; --i) all.push_back(any_genre(i));
    std::vector<const Statement*> ordered;
    for (const Statement& one : all) ordered.push_back(&one);
    const std::vector<std::string> lists{"tvmaze:crime", "crime", "wikidata:horror", "tvmaze:crime"};
    const Folded without = fold_title("salt hour", ordered),
                 with = fold_title("salt hour", ordered, Quotations::folded, lists);
    RC_ASSERT(without.is_new == with.is_new);
    RC_ASSERT(std::ranges::is_sorted(with.record.fields, {}, &RecordField::name));
    for (const RecordField& field : without.record.fields) {  // of each list once, and nothing else is other
      const auto same = std::ranges::find(with.record.fields, field.name, &RecordField::name);
      RC_ASSERT(same != with.record.fields.end());
      RC_ASSERT(same->chosen.value == field.chosen.value && same->chosen.sources == field.chosen.sources);
      RC_ASSERT(same->also.size() == field.also.size() + (field.name == "genre:crime" ? 2 : 0));
    }
    const auto genres = genres_of(with.record);
    RC_ASSERT(std::ranges::count(genres, "horror") == 1);
  }));
}

TEST(FoldProperty, AStatementSaidTwiceInARowRingsOnce) {
  EXPECT_TRUE(rc::check([] {
    std::vector<Statement> all = any_statements();
    all.push_back(all.back());
    RC_ASSERT(!fold_first(all, all.size()).is_new.back());
  }));
}

TEST(FoldProperty, WhatComesLaterChangesNoBellBefore) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Statement> all = any_statements();
    const std::size_t count = *rc::gen::inRange<std::size_t>(0, all.size() + 1);
    const std::vector<bool> early = fold_first(all, count).is_new, late = fold_first(all, all.size()).is_new;
    RC_ASSERT(std::equal(early.begin(), early.end(), late.begin()));
  }));
}

TEST(FoldProperty, WithoutQuotationsNothingElseIsMissing) {
  EXPECT_TRUE(rc::check("the record is the whole one without its quotations", [] {
    std::vector<Statement> all = any_statements();
    for (Statement& statement : all)
      if (*rc::gen::arbitrary<bool>())
        statement.claim = QuoteClaim{.speaker = {"Ada Cole"},
                                     .text = {*rc::gen::element<std::string>("It ends.", "We go on.")},
                                     .title = {*rc::gen::element<std::string>("Salt Hour", "SALT HOUR")}};
    std::vector<const Statement*> ordered;
    for (const Statement& statement : all) ordered.push_back(&statement);
    Record whole = fold_title("salt hour", ordered).record;
    std::erase_if(whole.fields, [](const RecordField& field) { return field.name.starts_with("quote:"); });
    const Record without = fold_title("salt hour", ordered, Quotations::left_out).record;
    RC_ASSERT(written(without) == written(whole));
    RC_ASSERT(without.name == whole.name);
  }));
}

TEST(FoldProperty, TheSameStatementsGiveTheSameRecord) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Statement> all = any_statements();
    RC_ASSERT(written(fold_first(all, all.size()).record) == written(fold_first(all, all.size()).record));
  }));
}

TEST(FoldProperty, ABellMeansTheRecordChangedAndSilenceThatNoValueDid) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Statement> all = any_statements();
    const Folded before = fold_first(all, all.size() - 1), after = fold_first(all, all.size());
    const auto values = [](const Record& record) {
      std::vector<std::string> chosen;
      for (const RecordField& field : record.fields)
        if (field.name.find(":s") == std::string::npos)
          chosen.push_back(field.name + "=" + field.chosen.value);
      return chosen;
    };
    if (after.is_new.back())
      RC_ASSERT(written(before.record) != written(after.record));
    else
      RC_ASSERT(values(before.record) == values(after.record));
  }));
}

TEST(FoldProperty, NothingBesideIsAsFirmAsTheChosen) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Statement> all = any_statements();
    for (const RecordField& field : fold_first(all, all.size()).record.fields)
      for (const RecordValue& value : field.also) RC_ASSERT(value.certainty < field.chosen.certainty);
  }));
}

}  // namespace
}  // namespace logline::record
