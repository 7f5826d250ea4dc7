#include "app/correct.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/installation_command.h"
#include "app/words.h"
#include "base/address_key.h"
#include "store/taken_down.h"

namespace logline::app {
namespace {

constexpr const char* kWhereIds = "`logline show story ID` lists reports, images and statements";

bool is_at(const store::ArticleRow& row, const std::string& key) {
  const auto is_it = [&](const std::string& address) { return address_key(address) == key; };
  return is_it(row.article.address) || std::ranges::any_of(row.earlier_addresses, is_it);
}

// Whatever is kept at an address and has another name: every article is looked at.
Result<store::ArticleRow> find_at(store::Views& views, const std::string& typed) {
  std::vector<store::ArticleRow> found;
  const std::string key = address_key(store::burial_of(typed).address);
  const auto visited = key.empty() ? Result<void>() : views.each_article([&](const store::ArticleRow& row) {
    if (is_at(row, key)) found.push_back(row);
  });
  if (!visited) return tl::unexpected(visited.error());
  if (found.size() > 1)
    return fail("several reports have that address", typed, "name one by its id: " + std::string(kWhereIds));
  if (found.empty()) return fail("no report is called that", typed, kWhereIds);
  return std::move(found.front());
}

Result<store::ArticleRow> find_article(store::Views& views, const std::string& typed) {
  std::vector<ArticleId> ids;
  if (const auto id = ArticleId::from_string(typed)) ids.push_back(*id);
  ids.push_back(ArticleId::of(typed));
  for (const ArticleId id : ids) {
    auto row = views.article(id);
    if (!row) return tl::unexpected(row.error());
    if (*row) return std::move(**row);
  }
  return find_at(views, typed);
}

// Its address; one that was described once may have left the article since.
Result<std::string> find_image(const store::ArticleRow& row, const std::string& typed) {
  const std::vector<Image>& images = row.article.images;
  std::size_t number = 0;
  const char* const end = typed.data() + typed.size();
  const bool is_number = std::from_chars(typed.data(), end, number).ptr == end && !typed.empty();
  std::string address = typed;
  if (is_number) address = number >= 1 && number <= images.size() ? images[number - 1].address : "";
  const bool is_there = std::ranges::any_of(images, [&](const Image& one) { return one.address == address; });
  const bool was_there =
      std::ranges::find(row.described, address, &store::DescribedImage::image) != row.described.end();
  if (!address.empty() && (is_there || was_there)) return address;
  return fail("the report has no such image", typed, kWhereIds);
}

std::string said_of(const store::ArticleRow& row, const std::string& image) {
  const auto found = std::ranges::find(row.described, image, &store::DescribedImage::image);
  return found == row.described.end() ? std::string() : found->text;
}

// Of the statements that count, or of those that are withdrawn.
std::vector<const Statement*> statements_of(const store::ArticleRow& row, Correction what) {
  std::vector<const Statement*> found;
  if (what == Correction::withdraw)
    for (const Statement& statement : row.reading.statements) found.push_back(&statement);
  else
    for (const store::HeldBack& held : row.held_back)
      for (const Statement& statement : held.statements) found.push_back(&statement);
  return found;
}

bool has(const store::ArticleRow& row, StatementId id, Correction what) {
  if (what == Correction::restore)
    return std::ranges::find(row.held_back, id, &store::HeldBack::id) != row.held_back.end();
  return std::ranges::any_of(row.reading.statements, [&](const Statement& one) { return id_of(one) == id; });
}

Result<StatementId> find_statement(const store::ArticleRow& row, const std::string& typed, Correction what) {
  if (const auto id = StatementId::from_string(typed); id && has(row, *id, what)) return *id;
  std::set<StatementId> meant;
  for (const Statement* one : statements_of(row, what))
    if (row.article.quoted(one->span).find(typed) != std::string_view::npos) meant.insert(id_of(*one));
  if (meant.size() == 1 && !typed.empty()) return *meant.begin();
  if (meant.size() > 1)
    return fail("several statements have these words", typed,
                "name one by its id: " + std::string(kWhereIds));
  const bool withdraws = what == Correction::withdraw;
  return fail(withdraws ? "the report says nothing of that name, or it is withdrawn already"
                        : "nothing of that name is withdrawn from the report",
              typed, withdraws ? kWhereIds : "`logline decisions` lists what was withdrawn");
}

std::string evidence_of(const store::ArticleRow& row, StatementId id, Correction what) {
  for (const Statement* one : statements_of(row, what))
    if (id_of(*one) == id) return std::string(row.article.quoted(one->span));
  return {};
}

// The article, and those of its story that have the same text and say the same.
Result<std::vector<ArticleId>> with_copies(store::Views& views, const store::ArticleRow& row, StatementId id,
                                           Correction what) {
  std::vector<ArticleId> articles{row.article.id};
  const auto rows = views.articles_of(row.story);
  if (!rows) return tl::unexpected(rows.error());
  const ArticleId text = row.copy_of.value_or(row.article.id);
  for (const store::ArticleRow& other : *rows)
    if (other.article.id != row.article.id && other.copy_of.value_or(other.article.id) == text &&
        has(other, id, what))
      articles.push_back(other.article.id);
  return articles;
}

}  // namespace

Result<Described> describe_image(const CommandLine& line, const std::string& article,
                                 const std::string& image, const std::string& text, const Decider& who) {
  const auto clean = text.empty() ? Result<std::string>(text) : store::clean_description(text);
  if (!clean) return tl::unexpected(clean.error());
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return tl::unexpected(installation.error());
  const auto row = find_article(installation->views(), article);
  if (!row) return tl::unexpected(row.error());
  const auto address = find_image(*row, image);
  if (!address) return tl::unexpected(address.error());
  const Described done{row->story, *address};
  const std::string before = said_of(*row, *address);
  if (clean->empty() && before.empty()) return fail("nobody here has described that image", *address);
  if (*clean == before) return done;
  const store::ImageDecision decision{.article = row->article.id,
                                      .image = *address,
                                      .text = *clean,
                                      .address = row->article.address,
                                      .outlet = row->article.outlet};
  if (auto decided = decide(*installation, decision, who, "describing"); !decided)
    return tl::unexpected(decided.error());
  return done;
}

Result<Corrected> correct_statement(const CommandLine& line, const std::string& article,
                                    const std::string& statement, Correction what, const Decider& who) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return tl::unexpected(installation.error());
  store::Views& views = installation->views();
  const auto row = find_article(views, article);
  if (!row) return tl::unexpected(row.error());
  const auto id = find_statement(*row, statement, what);
  if (!id) return tl::unexpected(id.error());
  const auto articles = with_copies(views, *row, *id, what);
  if (!articles) return tl::unexpected(articles.error());
  Corrected done{row->story, evidence_of(*row, *id, what), articles->size()};
  const store::StatementDecision decision{
      .articles = *articles, .statement = *id, .is_restored = what == Correction::restore};
  if (auto decided = decide(*installation, decision, who, "correcting"); !decided)
    return tl::unexpected(decided.error());
  return done;
}

}  // namespace logline::app
