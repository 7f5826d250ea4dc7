#include <algorithm>
#include <map>

#include "line/write_line.h"
#include "pipeline/settle.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kMostTitles = 12;  // a round-up is listed under this many of its titles

std::string host_of(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return std::string(address);
  address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find('/'));
  return std::string(address.starts_with("www.") ? address.substr(4) : address);
}

// Who publishes: by the outlet's name, else the host, else (a bare file) the article itself.
std::string publisher_of(const Article& article) {
  if (std::string name = fold_name(article.outlet); !name.empty()) return name;
  return article.address.empty() ? article.name : host_of(article.address);
}

int count_outlets(const std::vector<const store::ArticleRow*>& rows) {
  std::set<std::string> outlets;
  for (const store::ArticleRow* row : rows) outlets.insert(publisher_of(row->article));
  return static_cast<int>(outlets.size());
}

// The titles that the story's statements are about, those named by most reports first.
std::vector<std::string> titles_of(const std::vector<const store::ArticleRow*>& rows) {
  std::map<std::string, int> votes;
  for (const store::ArticleRow* row : rows) {
    std::set<std::string> named;
    if (!row->reading.main_title.empty()) named.insert(row->reading.main_title);
    for (const Statement& statement : row->reading.statements)
      if (std::string key = fold_name(title_of(statement.claim).value); !key.empty())
        named.insert(std::move(key));
    for (const std::string& key : named) ++votes[key];
  }
  std::vector<std::pair<int, std::string>> ranked;
  ranked.reserve(votes.size());
  for (const auto& [key, count] : votes) ranked.emplace_back(-count, key);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < std::min(ranked.size(), kMostTitles); ++i) keys.push_back(ranked[i].second);
  return keys;
}

store::StoryRow make_row(Story story, const std::vector<const store::ArticleRow*>& rows,
                         const line::Clickbait& clickbait) {
  store::StoryRow result;
  std::vector<line::Report> reports;
  for (const store::ArticleRow* row : rows) {
    reports.push_back({&row->article, &row->reading, row->is_new, row->copy_of.has_value()});
    if (row->article.id == story.first) result.at = row->article.published;
    result.has_news =
        result.has_news || std::find(row->is_new.begin(), row->is_new.end(), true) != row->is_new.end();
  }
  result.line = line::write_line(story, reports, clickbait);
  result.outlets = count_outlets(rows);
  result.title_keys = titles_of(rows);
  result.story = std::move(story);
  return result;
}

}  // namespace

Result<void> write_lines(Batch& batch, const group::Grouper& grouper, const line::Clickbait& clickbait,
                         store::ViewChanges& changes) {
  for (const StoryId id : batch.stories()) {
    if (!grouper.has(id)) {
      changes.removed_stories.push_back(id);
      continue;
    }
    Story story = grouper.story(id);
    std::vector<const store::ArticleRow*> rows;
    for (const ArticleId article : story.articles) {
      const auto row = batch.look(article);
      if (!row) return tl::unexpected(row.error());
      if (*row != nullptr) rows.push_back(*row);
    }
    changes.stories.push_back(make_row(std::move(story), rows, clickbait));
  }
  return {};
}

}  // namespace logline::pipeline
