#include "store/sqlite/row_codec.h"

#include <algorithm>

#include "record/fold.h"
#include "store/sqlite/row_fields.h"

namespace logline::store {
namespace {

template <class Row>
std::string pack(const Row& row) {
  Packer packer;
  packer(row);
  return packer.take();
}

tl::unexpected<Error> damaged_row() { return fail("a row is damaged", "views", "run `logline rebuild`"); }

template <class Row>
Result<Row> unpack(std::string_view bytes) {
  Row row;
  Unpacker unpacker(bytes);
  unpacker(row);
  if (!unpacker.is_done()) return damaged_row();
  return row;
}

// A first look is told by what its pictures show.
bool is_first_look(const Statement& statement) {
  const auto* status = std::get_if<StatusClaim>(&statement.claim);
  return status != nullptr && status->event == Event::first_look;
}

// Where the arguments of a claim stand is asked of the article alone.
struct WithoutSpans {
  void operator()(StatusClaim& claim) const { forget(claim.title, claim.when); }
  void operator()(CreditClaim& claim) const { forget(claim.title, claim.person, claim.character); }
  void operator()(AvailabilityClaim& claim) const { forget(claim.title, claim.service, claim.from); }
  void operator()(QuoteClaim& claim) const {
    forget(claim.speaker, claim.text, claim.venue, claim.when, claim.title);
  }
  void operator()(SynopsisClaim& claim) const { forget(claim.title, claim.text); }
  void operator()(RelatedClaim& claim) const { forget(claim.title, claim.value); }
  void operator()(AwardClaim& claim) const { forget(claim.person, claim.title, claim.value); }
  void operator()(GenreClaim& claim) const { forget(claim.title, claim.value); }

 private:
  static void drop(Argument& argument) { argument.span.reset(); }
  static void drop(std::optional<When>& when) {
    if (when) when->span.reset();
  }
  template <class... Parts>
  static void forget(Parts&... parts) {
    (drop(parts), ...);
  }
};

Statement brief(Statement statement) {
  std::visit(WithoutSpans{}, statement.claim);
  statement.sentence = {};
  statement.rule.clear();
  return statement;
}

template <class Rows>
void name_article(Rows& statements, ArticleId id) {
  for (Statement& statement : statements) statement.article = id;
}

}  // namespace

std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> subjects_of(const ArticleRow& row) {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> subjects;
  const std::vector<Statement>& statements = row.reading.statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (auto title = fold_name(title_of(statements[i].claim).value); !title.empty())
      subjects[{"title", std::move(title)}].push_back(i);
    if (auto person = record::person_key(statements[i]); !person.empty())
      subjects[{"person", std::move(person)}].push_back(i);
  }
  return subjects;
}

std::string encode(const ArticleRow& row) { return pack(row); }
std::string encode(const StoryRow& row) { return pack(row); }
std::string encode(const Record& record) { return pack(record); }
std::string encode(const Title& title) { return pack(title); }

std::string encode_said(const ArticleRow& row, const std::vector<std::size_t>& places) {
  SaidRow said{.seq = row.seq, .story = row.story, .reveals = row.reading.reveals, .places = places};
  said.article.id = row.article.id;
  said.article.outlet = row.article.outlet;
  said.article.address = row.article.address;
  said.article.published = row.article.published;
  for (const std::size_t place : places) said.statements.push_back(brief(row.reading.statements[place]));
  if (std::ranges::any_of(said.statements, is_first_look)) said.article.images = row.article.images;
  return pack(said);
}

Result<ArticleRow> decode_article(std::string_view body) {
  auto row = unpack<ArticleRow>(body);
  if (!row) return row;
  name_article(row->reading.statements, row->article.id);
  for (HeldBack& held : row->held_back) {
    if (held.places.size() != held.statements.size()) return damaged_row();
    name_article(held.statements, row->article.id);
  }
  return row;
}

Result<void> decode_said_into(std::string_view body, SaidRow& row) {
  Unpacker unpacker(body);
  unpacker(row);
  if (!unpacker.is_done() || row.places.size() != row.statements.size()) return damaged_row();
  name_article(row.statements, row.article.id);
  return {};
}

Result<SaidRow> decode_said(std::string_view body) {
  SaidRow row;
  if (auto done = decode_said_into(body, row); !done) return tl::unexpected(done.error());
  return row;
}

Result<StoryRow> decode_story(std::string_view body) { return unpack<StoryRow>(body); }
Result<Record> decode_record(std::string_view body) { return unpack<Record>(body); }
Result<Title> decode_title(std::string_view body) { return unpack<Title>(body); }

}  // namespace logline::store
