#include <cctype>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/desk_lines.h"
#include "app/installation_command.h"
#include "app/print.h"
#include "app/words.h"
#include "catalogue/entities.h"
#include "fmt/format.h"
#include "render/record_facts.h"
#include "render/shown.h"

namespace logline::app {
namespace {

Result<News> news_of(store::Views& views, const store::StoryRow& story) {
  auto rows = views.articles_of(story.story.id);
  if (!rows) return tl::unexpected(rows.error());
  store::ViewChanges changes;
  changes.articles = std::move(*rows);
  changes.stories.push_back(story);
  return News(std::move(changes));
}

// The reports, by what `logline split` calls them, with what the desk can say of each, and where others went
// that were here.
Result<std::string> reports_of(store::Views& views, const store::StoryRow& story, const News& news) {
  const auto line_of = [](const store::ArticleRow& row) {
    return fmt::format("  {}  {}: {}", row.article.id.to_string(), printable(outlet_of(row.article)),
                       printable(row.article.headline));
  };
  std::string text = fmt::format("\nStory {}, its reports:\n", story.story.id.to_string());
  bool is_decided = false;
  for (const ArticleId id : story.story.articles) {
    const store::ArticleRow& row = news.article(id);
    is_decided = is_decided || row.is_decided;
    text += line_of(row) + (row.copy_of ? " (a copy)\n" : "\n") + desk_lines(row);
  }
  if (is_decided)
    text += "Merged or split by hand: later reports may join it, and change nothing else about it.\n";
  const auto left = views.articles_left(story.story.id);
  if (!left) return tl::unexpected(left.error());
  if (!left->empty()) text += "Reports that left it:\n";
  for (const store::ArticleRow& row : *left)
    text += line_of(row) + fmt::format(", in story {} now\n", row.story.to_string());
  return text;
}

Exit show_story(store::Views& views, const std::string& written) {
  const auto id = render::story_in(written);
  if (!id)
    return complain({"\"" + written + "\" is not a story's id", {}, "`logline search WORDS` prints ids"});
  const auto story = views.story(*id);
  if (!story) return complain(story.error());
  if (!*story) return complain({"there is no such story", written});
  const auto news = news_of(views, **story);
  if (!news) return complain(news.error());
  const auto reports = reports_of(views, **story, *news);
  if (!reports) return complain(reports.error());
  if ((*story)->story.id != *id)
    std::printf("Story %s is part of %s now.\n", id->to_string().c_str(),
                (*story)->story.id.to_string().c_str());
  std::fputs(print_text(*news, {{is_terminal_out()}, terminal_width(), true, true}).c_str(), stdout);
  std::fputs(reports->c_str(), stdout);
  return Exit::done;
}

// "Season 3: renewed", "Creator: Marit Hollins", as the pages say it.
std::string label_of(const std::string& field, const render::Words& words) {
  const render::FieldName name = render::parse_field_name(field);
  std::string label = name.job.empty() ? render::field_words(name, words) : words.of("job." + name.job);
  label.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(label.front())));
  return label;
}

std::string value_line(const RecordValue& value, std::string_view lead, const render::Words& words,
                       store::Views& views) {
  std::string text = fmt::format("{}{}", lead, printable(render::value_words(value.value, words)));
  if (value.since) text += fmt::format(", since {}", day_of(*value.since));
  for (const ArticleId id : value.sources) {
    const auto row = views.article(id);
    if (!row || !*row) continue;
    text += fmt::format(", from {}", printable(outlet_of((*row)->article)));
    if (value.sources.size() > 1) text += fmt::format(" and {} more", value.sources.size() - 1);
    break;
  }
  return text + "\n";
}

// What an import says of a title, and whose word that is.
std::string catalogue_line(const Title& title) {
  std::string text = title.name;
  if (title.year != 0) text += fmt::format(" ({})", title.year);
  if (!title.service.empty()) text += ", " + title.service;
  for (std::size_t i = 0; i < title.aliases.size(); ++i)
    text += (i == 0 ? "; also " : ", ") + title.aliases[i];
  for (const std::string& id : title.ids)
    for (const auto& [scheme, source] : {std::pair("tvmaze:", catalogue::TitleSource::tvmaze),
                                         std::pair("wikidata:", catalogue::TitleSource::wikidata)})
      if (id.starts_with(scheme)) text += fmt::format(" [{}, {}]", catalogue::words_of(source), id);
  return "  In the catalogue: " + printable(text) + "\n";
}

// All imported titles of that name: which of them a report means is not always known.
Result<std::string> catalogue_lines(store::Views& views, const std::string& folded) {
  const auto titles = views.titles_named(folded);
  if (!titles) return tl::unexpected(titles.error());
  std::string text;
  for (const Title& title : *titles)
    if (title.is_imported) text += catalogue_line(title);
  return text;
}

Exit show_title(store::Views& views, const std::string& name) {
  const auto record = views.record("title", fold_name(name));
  if (!record) return complain(record.error());
  const auto known = catalogue_lines(views, fold_name(name));
  if (!known) return complain(known.error());
  if (!*record && known->empty())
    return complain({"nothing is known of \"" + name + "\"",
                     {},
                     "`logline search WORDS` finds titles by part of their name"});
  const auto words = render::load_words();
  if (!words) return complain(words.error());
  const Style style{is_terminal_out()};
  std::string text = style.bold(printable(*record ? (*record)->name : name)) + "\n" + *known;
  const auto fields = *record ? (*record)->fields : std::vector<RecordField>{};
  for (const RecordField& field : fields) {
    text += value_line(field.chosen, fmt::format("  {}: ", label_of(field.name, *words)), *words, views);
    for (const RecordValue& also : field.also)
      text += value_line(also, "      also reported: ", *words, views);
    for (const RecordValue& before : field.history)
      text += value_line(before, "      before: ", *words, views);
  }
  std::fputs(text.c_str(), stdout);
  return Exit::done;
}

}  // namespace

void add_show_command(CommandLine& line) {
  auto what = std::make_shared<std::string>();
  auto id = std::make_shared<std::string>();
  line.add("show",
           "Show a story with its evidence, or what is known of a title: show story ID, show title NAME.")
      .argument("WHAT", *what, "story or title", {"story", "title"})
      .argument("ID", *id, "A story's id or the address of its page, or a title's name")
      .runs([&line, what, id] {
        auto installation = open_installation(line, store::Access::read);
        if (!installation) return complain(installation.error());
        return *what == "story" ? show_story(installation->views(), *id)
                                : show_title(installation->views(), *id);
      });
}

}  // namespace logline::app
