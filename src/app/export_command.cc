#include <cstdio>

#include "app/installation_command.h"
#include "wire/json.h"

namespace logline::app {
namespace {

void put(const Json& json) {
  const std::string line = to_line(json);
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

Exit run_export(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  store::Views& views = installation->views();
  const auto articles = views.each_article_by_id([](const store::ArticleRow& row) {
    Json article = to_json(row.article, &row.reading);
    article["edits"] = to_json(row.edits);
    put(article);
    for (std::size_t i = 0; i < row.reading.statements.size(); ++i)
      put(to_json(row.reading.statements[i], row.article.name, row.is_new[i]));
  });
  if (!articles) return complain(articles.error());
  const auto label = [&](ArticleId id) {
    const auto row = views.article(id);
    return row && *row ? (*row)->article.name : id.to_string();
  };
  const auto stories =
      views.each_story_by_id([&](const store::StoryRow& row) { put(to_json(row.story, row.line, label)); });
  if (!stories) return complain(stories.error());
  const auto records = views.each_record([&](const Record& record) { put(to_json(record, label)); });
  if (!records) return complain(records.error());
  return Exit::done;
}

}  // namespace

void add_export_command(CommandLine& line) {
  line.add("export",
           "Print everything derived as JSON lines (docs/FORMATS.md): articles with their statements, "
           "stories, "
           "records.")
      .runs([&line] { return run_export(line); });
}

}  // namespace logline::app
