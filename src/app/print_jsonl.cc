#include "app/print.h"
#include "wire/json.h"

namespace logline::app {

void print_jsonl(const News& news, const JsonlOptions& options,
                 const std::function<void(const std::string&)>& line) {
  for (const store::ArticleRow& row : news.articles()) {
    Json article = to_json(row.article, &row.reading);
    article["edits"] = to_json(row.edits);
    line(to_line(article));
    if (options.has_mentions)
      for (const Mention& mention : row.reading.mentions) line(to_line(to_json(mention, row.article.name)));
    for (std::size_t i = 0; i < row.reading.statements.size(); ++i)
      line(to_line(to_json(row.reading.statements[i], row.article.name, row.is_new[i])));
  }
  const auto label = [&](ArticleId id) { return news.name_of(id); };
  for (const store::StoryRow& row : news.stories()) line(to_line(to_json(row.story, row.line, label)));
  if (!options.has_records) return;
  for (const Record& record : news.records()) line(to_line(to_json(record, label)));
}

}  // namespace logline::app
