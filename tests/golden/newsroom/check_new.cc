// "New" right, per statement.
//
// Every statement that a report makes and that its story's block lists under "says" is judged: it is new
// where nobody has said it before, and not where it repeats what an earlier article said of the title, in
// this story or another. A season not named is any. Words of a quotation that an earlier article has within a
// longer one are a repeat. What was only hearsay is new when it is confirmed, and a date that comes back
// after another was said in between is new again.
#include <algorithm>
#include <tuple>

#include "checks.h"

namespace logline::golden {
namespace {

using Rows = std::vector<const store::ArticleRow*>;

Rows in_order(const Newsroom& room) {
  Rows rows;
  for (const auto& row : room.news.articles) rows.push_back(&row);
  const auto time = [](const store::ArticleRow* row) {
    const auto& published = row->article.published;
    const bool is_stated = published && !row->article.is_date_inferred;
    return std::tuple(is_stated ? published->utc_seconds : INT64_MAX, row->article.name);
  };
  std::sort(rows.begin(), rows.end(), [&](const auto* a, const auto* b) { return time(a) < time(b); });
  return rows;
}

// What the file asks the reports of an address to say, with the title.
struct Asked {
  std::vector<std::string> said;
  std::string title;
};

Asked asked_of(const std::vector<Block>& blocks, const std::string& address) {
  for (const Block& block : blocks) {
    const auto reports = block.all("report");
    if (block.is("story") && std::find(reports.begin(), reports.end(), address) != reports.end())
      return {block.all("says"), block.one("title")};
  }
  return {};
}

std::string words_of(const Statement& made) {
  const auto* quote = std::get_if<QuoteClaim>(&made.claim);
  return quote == nullptr ? std::string() : fold_name(quote->text.value);
}

// Another date for the same.
bool contradicts(const Statement& one, const Statement& other, const std::string& title) {
  const auto* a = std::get_if<StatusClaim>(&one.claim);
  const auto* b = std::get_if<StatusClaim>(&other.claim);
  return a != nullptr && b != nullptr && a->event == b->event && a->when && b->when &&
         a->when->date != b->when->date && fold_name(b->title.value) == fold_name(title);
}

// Whether an article before this one has said it, nothing in between taking it back.
bool is_repeat(const Statement& made, const std::string& said, const std::string& title,
               Rows::const_iterator first, Rows::const_iterator until) {
  for (auto row = until; row-- != first;)
    for (const Statement& earlier : (*row)->reading.statements) {
      if (contradicts(made, earlier, title)) return false;
      if (states(earlier, said, title, Seasons::unnamed_is_any) && made.certainty <= earlier.certainty &&
          words_of(earlier).find(words_of(made)) != std::string::npos)
        return true;
    }
  return false;
}

}  // namespace

NewCount count_new(const std::vector<Block>& blocks, const Newsroom& room) {
  NewCount count;
  const Rows rows = in_order(room);
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    const Asked asked = asked_of(blocks, (*row)->article.address);
    for (std::size_t i = 0; i < (*row)->reading.statements.size(); ++i) {
      const Statement& made = (*row)->reading.statements[i];
      const auto said = std::find_if(asked.said.begin(), asked.said.end(), [&](const std::string& line) {
        return states(made, line, asked.title, Seasons::unnamed_is_any);
      });
      if (said == asked.said.end()) continue;
      const bool repeats = is_repeat(made, *said, asked.title, rows.begin(), row);
      ++count.total;
      if ((*row)->is_new.at(i) != repeats)
        ++count.right;
      else
        count.wrong.push_back((*row)->article.address + ": " + *said +
                              (repeats ? " is a repeat" : " is new"));
    }
  }
  return count;
}

}  // namespace logline::golden
