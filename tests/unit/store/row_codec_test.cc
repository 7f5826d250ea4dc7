#include "store/sqlite/row_codec.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <utility>

#include "store/sqlite/row_fields.h"
#include "tests/unit/store/sample_rows.h"

namespace logline::store {
namespace {

// One with something in every field.
ArticleRow full_article() {
  ArticleRow row = sample_article(5);
  Article& article = row.article;
  const std::string name = "Häuser am Meer";
  article.standfirst = "Below";
  article.modified = Timestamp{-5, TimePrecision::year, std::nullopt};
  article.date_claims = {{"published", "json-ld", *article.published}};
  article.is_date_inferred = true;
  article.language = "de-AT";
  article.section = "TV";
  article.tags = {"", std::string(300, 'x')};
  article.embeds = {{"x", "https://x.example/1", "Look", "@a"}};
  article.images[0].is_lead = true;
  article.revisions = 70'000;
  article.earlier_headlines = {"Before"};
  const Span span{Part::image_alt(3), 7, 4'000'000'000U};
  const When when{{2026, 21, 0}, span};
  for (const Claim& claim : std::vector<Claim>{
           CreditClaim{{name, span}, {"Ines", span}, Job::other, {"Mia", span}},
           AvailabilityClaim{{name, span}, 2, {"Kanal", span}, Relation::leaves, when, "at"},
           SynopsisClaim{{name, span}, {"It is.", span}}, RelatedClaim{{name, span}, {"Other", span}},
           AwardClaim{{"Ines", span}, {name, span}, {"Gull", span}, 1999},
           StatusClaim{{name, span}, 0, Event::first_look, when}})
    row.reading.statements.push_back({.article = article.id,
                                      .claim = claim,
                                      .polarity = Polarity::no,
                                      .certainty = Certainty::rumoured,
                                      .said_at = article.modified,
                                      .span = span,
                                      .sentence = span,
                                      .reveals = {{name, -1, 2}},
                                      .rule = "r"});
  row.reading.is_roundup = true;
  row.reading.mentions.push_back({MentionKind::quote, span, name, span});
  row.reading.reveals = {{name, 0, 0}};
  row.crowd = UINT16_MAX;
  row.is_completed = true;
  row.edits = {{article.modified, "Old", {"a"}, {"b", "c"}, {{name, 3, 4}}}};
  row.earlier_addresses = {"https://old.example/"};
  article.images[0].described = "A lighthouse at night, from below.";
  row.described = {{article.images[0].address, "A lighthouse at night, from below."}};
  row.held_back = {{.id = id_of(row.reading.statements.back()),
                    .statements = {row.reading.statements.back()},
                    .places = {7}},
                   {.id = StatementId::of("gone")}};
  return row;
}

TEST(RowCodec, GivesAnArticleBackAsItWas) {
  const ArticleRow row = full_article();
  const auto again = decode_article(encode(row));
  ASSERT_TRUE(again) << again.error().to_string();
  EXPECT_EQ(encode(*again), encode(row));
  EXPECT_EQ(again->article.published, row.article.published);
  EXPECT_EQ(again->article.modified, row.article.modified);
  EXPECT_EQ(again->article.revisions, 70'000U);
  EXPECT_EQ(again->edits, row.edits);
  ASSERT_EQ(again->reading.statements.size(), row.reading.statements.size());
  for (std::size_t i = 0; i < row.reading.statements.size(); ++i) {
    const Statement &one = again->reading.statements[i], &was = row.reading.statements[i];
    EXPECT_EQ(fact_key(one), fact_key(was));
    EXPECT_EQ(one.article, row.article.id) << "whose it is, its row says";
    EXPECT_EQ(one.span, was.span);
    EXPECT_EQ(one.reveals, was.reveals);
    EXPECT_EQ(title_of(one.claim).span, title_of(was.claim).span);
  }
}

TEST(RowCodec, KeepsOfWhatIsSaidOnlyWhatRecordsNeed) {
  const ArticleRow row = full_article();
  const auto subjects = subjects_of(row);
  const auto said = decode_said(encode_said(row, subjects.at({"title", "hauser am meer"})));
  ASSERT_TRUE(said) << said.error().to_string();
  EXPECT_EQ(said->statements.size(), 6U);
  EXPECT_EQ(said->places, (std::vector<std::size_t>{2, 3, 4, 5, 6, 7}));
  EXPECT_EQ(said->article.address, row.article.address);
  EXPECT_EQ(said->article.images.size(), 1U) << "of a first look";
  EXPECT_EQ(said->reveals, row.reading.reveals);
  EXPECT_FALSE(title_of(said->statements[0].claim).span) << "of its article alone";
  EXPECT_EQ(said->statements[0].article, row.article.id);
  const auto person = decode_said(encode_said(row, {1}));
  EXPECT_TRUE(person->article.images.empty());
}

// Whatever a disk makes of a row: an error, or another row, and nothing worse.
template <class Decode>
void damage(const std::string& bytes, Decode decode) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    EXPECT_FALSE(decode(std::string_view(bytes).substr(0, i))) << i;
    for (const char other : {'\0', '\x7f', '\x80', '\xff'}) {
      std::string damaged = bytes;
      damaged[i] = other;
      (void)decode(damaged);
    }
  }
  EXPECT_TRUE(decode(bytes));
  const auto longer = decode(bytes + "x");
  ASSERT_FALSE(longer);
  EXPECT_NE(longer.error().to_string().find("logline rebuild"), std::string::npos);
}

TEST(RowCodec, SurvivesDamage) {
  const ArticleRow row = full_article();
  damage(encode(row), decode_article);
  damage(encode_said(row, {0, 2, 3, 4, 5, 6, 7}), decode_said);
  damage(encode(sample_story(1)), decode_story);
  damage(encode(sample_record(1)), decode_record);
  damage(encode(sample_title(1)), decode_title);
}

RC_GTEST_PROP(RowCodec, TakesAnyBytes, (const std::string& bytes)) {
  (void)decode_article(bytes);
  (void)decode_said(bytes);
  (void)decode_story(bytes);
}

RC_GTEST_PROP(RowCodec, GivesNumbersBack, (std::int64_t number, std::uint32_t count, std::int16_t zone)) {
  Packer packer;
  packer(number, count, zone);
  const std::string bytes = packer.take();
  Unpacker unpacker(bytes);
  std::int64_t again = 0;
  std::uint32_t counted = 0;
  std::int16_t east = 0;
  unpacker(again, counted, east);
  RC_ASSERT(unpacker.is_done() && again == number && counted == count && east == zone);
  Unpacker narrow(bytes);
  std::int16_t small = 0;
  narrow(small, counted, east);
  RC_ASSERT(narrow.is_done() == std::in_range<std::int16_t>(number));
}

}  // namespace
}  // namespace logline::store
