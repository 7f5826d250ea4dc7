#include "render/feed_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "render/line_values.h"
#include "render/story_facts.h"

namespace logline::render {
namespace {

constexpr std::size_t kShortExtract = 40;  // less than this is not worth quoting
constexpr std::size_t kFacts = 12;
constexpr std::string_view kNoTime = "1970-01-01T00:00:00Z";  // of a feed with nothing in it

// What may still be quoted of each article.
class Extracts {
 public:
  void spend(ArticleId article, std::size_t bytes) {
    std::size_t& left = left_of(article);
    left -= std::min(left, bytes);
  }
  // Empty when nothing more of the article may be quoted, and for what has been.
  std::string take(ArticleId article, std::string_view text) {
    std::size_t& left = left_of(article);
    if (text.size() > left && left < kShortExtract) return {};
    if (!quoted_.emplace(article, text).second) return {};
    std::string extract = cut_words(text, left);
    left -= std::min(left, extract.size());
    return extract;
  }

 private:
  std::size_t& left_of(ArticleId article) { return left_.try_emplace(article, kExtract).first->second; }
  std::map<ArticleId, std::size_t> left_;
  std::set<std::pair<ArticleId, std::string>> quoted_;
};

Values extract_json(const std::string& text) {
  return text.empty() ? Values() : extract_values(text, kExtract);
}

bool is_the_line(const Statement& statement, const Article& article, const Line& line) {
  const Span &said = statement.span, &told = line.source;
  return article.id == line.article && said.part == told.part && said.begin >= told.begin &&
         said.end <= told.end;
}

// What is new: its kind, and the words for it unless the line has them.
Values fresh_rows(const StoryFacts& facts, const Line& line, Extracts& extracts, const Words& words) {
  Values rows = Values::array();
  for (const StoryFact& fact : facts.fresh) {
    if (rows.size() == kFacts) break;
    const Article& article = *fact.reports.front()->article;
    std::string text;
    if (!is_the_line(*fact.statement, article, line))
      text = extracts.take(article.id, article.quoted(fact.statement->span));
    rows.push_back({{"kind", kind_words(*fact.statement, words)},
                    {"extract", extract_json(text)},
                    {"source", source_values(source_of(article), words)}});
  }
  return rows;
}

// What each outlet adds besides what is new.
Values added_rows(const StoryPage& story, const StoryFacts& facts, Extracts& extracts, const Words& words) {
  Values rows = Values::array();
  std::set<std::string> fresh;
  for (const StoryFact& fact : facts.fresh) fresh.insert(fact.key);
  for (const Addition& addition : story.shown.line.additions) {
    const auto source = story.shown.sources.find(addition.article);
    if (source == story.shown.sources.end() || fresh.contains(addition.key)) continue;
    const std::string text = extracts.take(addition.article, addition.text);
    if (!text.empty())
      rows.push_back({{"source", source_values(source->second, words)}, {"extract", extract_json(text)}});
  }
  return rows;
}

// "tag:news.example,2026:story/0abc" (RFC 4151): stays when the site moves to another port or to https.
std::string tag_of(const std::string& origin, std::string_view path) {
  std::string host = origin.substr(std::min(origin.find("://") + 3, origin.size()));
  if (host.starts_with('[')) host = "localhost";
  return "tag:" + host.substr(0, host.find(':')) + ",2026:" + std::string(path.substr(1));
}

Values tags_of(const StoryPage& story, const Words& words) {
  Values tags = Values::array();
  const Line& line = story.shown.line;
  if (!line.kicker.empty()) tags.push_back(line.kicker);
  if (!line.label.empty()) tags.push_back(words.of("event." + line.label));
  return tags;
}

Values entry_values(const StoryPage& story, const std::string& origin, const Words& words) {
  const ShownLine& shown = story.shown;
  const StoryFacts facts = gather_facts(story.reports);
  const std::string address = story_address(shown.line.story), title = cut_words(shown.line.text, kExtract);
  Extracts extracts;
  std::string author;
  for (const StoryReport& report : story.reports)
    if (report.article->id == shown.line.article) author = outlet_name(*report.article);
  if (shown.line.source.part.kind != PartKind::headline) extracts.spend(shown.line.article, title.size());
  Values values{{"id", tag_of(origin, address)},
                {"title", title},
                {"href", origin + address},
                {"external", link_to(shown.first.address)},
                {"published", exact_time(*shown.at)},
                {"updated", exact_time(*updated_at(story))},
                {"author", author.empty() ? words.of("outlet.unnamed") : author},
                {"tags", tags_of(story, words)},
                {"fresh", fresh_rows(facts, shown.line, extracts, words)},
                {"adds", added_rows(story, facts, extracts, words)},
                {"first", source_values(shown.first, words)},
                {"outlets", words.count("outlet", shown.outlets)}};
  values["has_fresh"] = !values["fresh"].empty();
  values["has_adds"] = !values["adds"].empty();
  return values;
}

}  // namespace

std::string exact_time(const Timestamp& at) { return Timestamp::from_utc(at.utc_seconds).to_iso(); }

std::optional<Timestamp> updated_at(const StoryPage& story) {
  std::optional<Timestamp> last = story.shown.at;
  const auto consider = [&](const std::optional<Timestamp>& at) {
    if (at && (!last || *last < *at)) last = at;
  };
  for (const StoryReport& report : story.reports) {
    consider(report.article->published);
    if (report.edits == nullptr) continue;
    for (const Edit& edit : *report.edits) consider(edit.at);
  }
  return last;
}

Values feed_values(const FeedPage& page, const Words& words) {
  Values entries = Values::array();
  std::string updated(kNoTime);
  for (const StoryPage& story : page.stories) {
    if (!story.shown.at) continue;
    entries.push_back(entry_values(story, page.origin, words));
    updated = std::max(updated, entries.back()["updated"].text());
  }
  return {{"id", tag_of(page.origin, page.feed + page.query)},
          {"title", page.title},
          {"updated", updated},
          {"page", page.origin + page.path + page.query},
          {"atom", page.origin + page.feed + ".atom" + page.query},
          {"json", page.origin + page.feed + ".json" + page.query},
          {"entries", std::move(entries)}};
}

Json json_feed(const Values& values) {
  Json items = Json::array();
  for (const Values& entry : values.at("entries")) {
    Json tags = Json::array();
    for (const Values& tag : entry.at("tags")) tags.push_back(tag.text());
    Json item{{"id", entry.at("id").text()},
              {"url", entry.at("href").text()},
              {"title", entry.at("title").text()},
              {"content_html", entry.at("content").text()},
              {"date_published", entry.at("published").text()},
              {"date_modified", entry.at("updated").text()},
              {"authors", Json::array({Json{{"name", entry.at("author").text()}}})},
              {"tags", std::move(tags)}};
    if (!entry.at("external").is_none()) item["external_url"] = entry.at("external").text();
    items.push_back(std::move(item));
  }
  return {{"version", "https://jsonfeed.org/version/1.1"},
          {"title", values.at("title").text()},
          {"home_page_url", values.at("page").text()},
          {"feed_url", values.at("json").text()},
          {"items", std::move(items)}};
}

Values feed_links(const std::string& title, const std::string& feed, const std::string& query) {
  return Values::array(
      {Values{{"title", title}, {"type", "application/atom+xml"}, {"href", feed + ".atom" + query}},
       Values{{"title", title}, {"type", "application/feed+json"}, {"href", feed + ".json" + query}}});
}

}  // namespace logline::render
