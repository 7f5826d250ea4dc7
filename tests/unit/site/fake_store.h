// Views and accounts in memory, made from a small invented world: what the site's tests read instead of a
// database.
#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "line/reported.h"
#include "line/write_line.h"
#include "record/fold.h"
#include "render/shown.h"
#include "store/accounts.h"
#include "store/article_lists.h"
#include "store/given_away.h"
#include "store/views.h"

namespace logline::site {

// Articles by story; rows and records are computed as the pipeline does.
class FakeViews final : public store::Views {
 public:
  std::vector<store::ArticleRow> articles{};  // in the order in which they arrived
  std::map<StoryId, StoryId> moved{};
  std::vector<Title> catalogue{};  // imported
  line::Clickbait clickbait{};
  std::uint64_t written = 1;  // moves when a test changes something
  int asked = 0;              // how often what was said of something was

  Result<Seq> applied() override { return Seq{1}; }
  Result<std::uint64_t> version() override { return written; }
  Result<void> write(const store::ViewChanges&) override { return {}; }

  Result<std::optional<store::ArticleRow>> article(ArticleId id) override {
    for (const auto& row : articles)
      if (row.article.id == id) return row;
    return std::nullopt;
  }
  Result<std::optional<ArticleId>> article_by_key(store::ArticleKey) override { return std::nullopt; }
  Result<std::vector<store::ArticleKey>> keys_of(ArticleId) override {
    return std::vector<store::ArticleKey>{};
  }
  Result<std::optional<store::Heard>> heard(ArticleId) override { return std::nullopt; }
  Result<std::vector<store::ArticleRow>> articles_of(StoryId id) override {
    std::vector<store::ArticleRow> rows;
    for (const auto& row : articles)
      if (row.story == id) rows.push_back(row);
    return rows;
  }
  Result<std::vector<store::ArticleRow>> articles_left(StoryId id) override {
    std::vector<store::ArticleRow> rows;
    for (const auto& row : articles)
      if (std::ranges::find(row.left, id) != row.left.end()) rows.push_back(row);
    return rows;
  }
  Result<std::optional<store::StoryRow>> story(StoryId id) override {
    if (const auto move = moved.find(id); move != moved.end()) return story(move->second);
    auto rows = *articles_of(id);
    if (rows.empty()) return std::nullopt;
    return row_of(id, rows);
  }
  Result<store::StoryPage> log(const store::LogQuery& query) override {
    std::set<StoryId> ids;
    for (const auto& row : articles) ids.insert(row.story);
    std::vector<store::StoryRow> rows;
    for (const StoryId id : ids) {
      store::StoryRow row = **story(id);
      const auto stands = [&](const store::StoryListKey& one) {
        if (one.list == store::StoryList::genre)
          return std::ranges::any_of(row.title_keys,
                                     [&](const std::string& key) { return has_genre(key, one.key); });
        const auto& keys = one.list == store::StoryList::title ? row.title_keys : row.labels;
        return std::ranges::find(keys, one.key) != keys.end();
      };
      if (query.lists.empty() || std::ranges::any_of(query.lists, stands)) rows.push_back(std::move(row));
    }
    const store::Cursor before = *store::parse_cursor(query.before);
    std::erase_if(rows, [&](const auto& row) { return store::place_of(row) >= before; });
    std::ranges::sort(rows,
                      [](const auto& a, const auto& b) { return store::place_of(b) < store::place_of(a); });
    store::StoryPage page{.stories = std::move(rows), .next = {}};
    if (page.stories.size() <= query.limit) return page;
    page.stories.resize(query.limit);
    page.next = store::to_text(store::place_of(page.stories.back()));
    return page;
  }
  Result<std::vector<store::StoryRow>> late(const store::Cursor& place) override {
    if (place.id.empty()) return std::vector<store::StoryRow>{};  // the end of everything
    store::StoryPage page = *log({.before = store::to_text(place), .limit = 1000});
    return std::move(page.stories);
  }

  Result<std::vector<store::ListedArticle>> listed(const store::ListQuery& query) override {
    const store::Cursor before = *store::parse_cursor(query.before);
    std::vector<store::ListedArticle> found;
    for (const auto& row : articles)
      for (const store::ListPlace& one : store::lists_of(row))
        if (const store::Cursor place{.at = one.at, .id = row.article.id.to_string()};
            one.list == query.list && one.key == query.key && place < before)
          found.push_back({row, place});
    std::ranges::sort(found, [](const auto& a, const auto& b) { return b.place < a.place; });
    if (found.size() > query.limit) found.resize(query.limit);
    return found;
  }

  Result<std::optional<Record>> record(std::string_view subject, std::string_view key) override {
    std::vector<const Statement*> ordered;
    for (const auto& row : articles)
      for (const Statement& statement : row.reading.statements)
        if (key_of(statement, subject) == key) ordered.push_back(&statement);
    if (std::ranges::all_of(ordered, [](const Statement* one) { return is_said_in_passing(*one); }))
      return std::nullopt;
    if (subject != "title") return record::fold_person(key, ordered).record;
    const auto named = titles_named(key).value();
    const Title* title = meant_by_name(named);
    return record::fold_title(key, ordered, record::Quotations::folded,
                              title == nullptr ? std::vector<std::string>() : title->genres)
        .record;
  }
  Result<std::vector<std::string>> genres(std::string_view after, std::size_t limit) override {
    std::set<std::string> found;
    const auto names = record_names("title", "", 1000).value();
    for (const store::RecordName& name : names)
      for (const std::string& genre : genres_of(**record("title", name.key)))
        if (genre > after) found.insert(genre);
    std::vector<std::string> genres(found.begin(), found.end());
    if (genres.size() > limit) genres.resize(limit);
    return genres;
  }
  Result<std::vector<store::RecordName>> titles_of_genre(std::string_view genre, std::string_view after,
                                                         std::size_t limit) override {
    std::vector<store::RecordName> found;
    const auto names = record_names("title", after, 1000).value();
    for (const store::RecordName& name : names)
      if (found.size() < limit && has_genre(name.key, genre)) found.push_back(name);
    return found;
  }
  Result<std::vector<store::RecordName>> record_names(std::string_view subject, std::string_view after,
                                                      std::size_t limit) override {
    std::set<std::string> keys;
    for (const auto& row : articles)
      for (const Statement& statement : row.reading.statements)
        if (const std::string key = key_of(statement, subject); key > after && !is_said_in_passing(statement))
          keys.insert(key);
    std::vector<store::RecordName> found;
    for (const std::string& key : keys)
      if (found.size() < limit)
        found.push_back({std::string(subject), key, record(subject, key).value()->name});
    return found;
  }
  Result<std::vector<store::SaidRow>> said_about(std::string_view subject, std::string_view key,
                                                 std::size_t) override {
    ++asked;
    std::vector<store::SaidRow> said;
    for (const auto& row : articles) {
      const Article& article = row.article;
      store::SaidRow one{.seq = row.seq, .story = row.story, .reveals = row.reading.reveals};
      one.article = {.id = article.id,
                     .address = article.address,
                     .outlet = article.outlet,
                     .published = article.published};
      for (std::size_t i = 0; i < row.reading.statements.size(); ++i) {
        if (key_of(row.reading.statements[i], subject) != key) continue;
        one.statements.push_back(row.reading.statements[i]);
        one.places.push_back(i);
      }
      if (!one.statements.empty()) said.push_back(std::move(one));
    }
    return said;
  }
  Result<std::vector<store::ArticleRow>> articles_about(std::string_view subject, std::string_view key,
                                                        std::size_t) override {
    std::vector<store::ArticleRow> rows;
    for (const auto& row : articles)
      if (std::ranges::any_of(row.reading.statements,
                              [&](const Statement& s) { return key_of(s, subject) == key; }))
        rows.push_back(row);
    return rows;
  }
  using Views::search;
  Result<store::SearchPage> search(std::string_view words, std::string_view, std::size_t,
                                   const store::Period& period) override {
    store::SearchPage page;
    for (const auto& row : articles)
      if (const std::int64_t at = store::sort_time(row.article.published);
          at >= period.from && at < period.until && row.article.text.find(words) != std::string::npos)
        page.hits.push_back({row.story, row.article.id});
    return page;
  }
  Result<std::vector<store::RecordName>> names_with(std::string_view words) override {
    std::vector<store::RecordName> names;
    for (const char* subject : {"person", "title"}) {
      const auto all = record_names(subject, "", 1000).value();
      for (const store::RecordName& one : all)
        if (one.key.find(fold_name(words)) != std::string::npos) names.push_back({subject, one.key, one.key});
    }
    return names;
  }
  Result<std::vector<store::RecordName>> names_near(std::string_view) override { return names_with(""); }
  Result<store::SeenOnce> seen_once() override { return store::SeenOnce{}; }
  Result<std::vector<Title>> titles_named(std::string_view folded) override {
    std::vector<Title> named;
    for (const Title& title : catalogue)
      if (const auto names = folded_names(title); std::ranges::count(names, folded) > 0)
        named.push_back(title);
    return named;
  }
  Result<std::vector<Title>> titles() override { return std::vector<Title>{}; }
  Result<void> each_article(const store::ArticleVisitor&) override { return {}; }
  Result<void> each_story_by_id(const store::StoryVisitor&) override { return {}; }
  Result<void> each_article_by_id(const store::ArticleVisitor&) override { return {}; }
  Result<void> each_record(const store::RecordVisitor&) override { return {}; }

 private:
  bool has_genre(const std::string& key, std::string_view genre) {
    const auto known = record("title", key).value();
    return known && std::ranges::count(genres_of(*known), genre) > 0;
  }
  static std::string key_of(const Statement& statement, std::string_view subject) {
    return subject == "title" ? fold_name(title_of(statement.claim).value) : record::person_key(statement);
  }
  store::StoryRow row_of(StoryId id, const std::vector<store::ArticleRow>& rows) {
    store::StoryRow result{
        .story = {.id = id, .first = rows.front().article.id, .is_about_television = true}};
    std::vector<line::Report> reports;
    std::vector<const store::ArticleRow*> all;
    for (const auto& row : rows) {
      all.push_back(&row);
      result.story.articles.push_back(row.article.id);
      reports.push_back({&row.article, &row.reading, row.is_new, row.copy_of.has_value()});
      result.has_news = result.has_news || std::ranges::find(row.is_new, true) != row.is_new.end();
      if (!result.at || *row.article.published < *result.at) result.at = row.article.published;
    }
    result.line = line::write_line(result.story, reports, clickbait);
    result.outlets = line::count_outlets(reports);
    result.title_keys = line::titles_of(reports);
    result.gives_away = store::given_away(all);
    result.labels = line::labels_of(reports);
    return result;
  }
};

class FakeAccounts final : public store::Accounts {
 public:
  wall::Progress said{};

  Result<wall::Progress> progress(std::string_view) override { return said; }
  Result<void> set_progress(std::string_view, std::string_view key,
                            const wall::TitleProgress& progress) override {
    said.titles[std::string(key)] = progress;
    return {};
  }
  Result<void> set_wishes(std::string_view, bool everything, bool placeholder) override {
    said.wants_everything = everything;
    said.wants_placeholder = placeholder;
    return {};
  }
  Result<std::string> zone(std::string_view) override { return clock; }
  Result<void> set_zone(std::string_view, std::string_view zone) override {
    clock = zone;
    return {};
  }
  std::string clock{};
  Result<std::string> region(std::string_view) override { return where; }
  Result<void> set_region(std::string_view, std::string_view region) override {
    where = region;
    return {};
  }
  std::string where{};
  Result<std::vector<std::string>> services(std::string_view) override { return watched_on; }
  Result<void> set_services(std::string_view, std::span<const std::string> services) override {
    watched_on.assign(services.begin(), services.end());
    return {};
  }
  std::vector<std::string> watched_on{};
  Result<std::vector<store::Follow>> follows(std::string_view reader) override {
    return reader.empty() ? std::vector<store::Follow>{} : followed;
  }
  std::vector<store::Follow> followed{};  // by everybody who has a name
  Result<void> follow(std::string_view, const store::Follow&) override { return {}; }
  Result<void> unfollow(std::string_view, const store::Follow&) override { return {}; }
  bool is_full = false;  // nothing can be written

  Result<std::optional<Timestamp>> look(std::string_view, const Timestamp&) override {
    if (is_full) return fail("the disk is full", "accounts.db");
    return std::nullopt;
  }
  Result<bool> is_read(std::string_view, StoryId) override { return false; }
  Result<std::vector<StoryId>> read_stories(std::string_view) override { return std::vector<StoryId>{}; }
  Result<void> mark_read(std::string_view, StoryId, bool) override { return {}; }
  Result<Seq> delivered() override { return Seq{0}; }
  Result<std::size_t> post(Seq, std::span<const store::Message>) override { return std::size_t{0}; }
  Result<std::vector<store::PostedMessage>> outbox(std::size_t) override {
    return std::vector<store::PostedMessage>{};
  }
  Result<void> mark_sent(std::int64_t) override { return {}; }
};

}  // namespace logline::site
