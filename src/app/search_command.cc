#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>

#include "app/installation_command.h"
#include "app/words.h"
#include "render/dates.h"

namespace logline::app {
namespace {

constexpr std::size_t kMostHits = 40, kMostNames = 12;

void print_story(const store::StoryRow& row) {
  const std::string day = row.at ? render::utc_day(*row.at).to_string() : "no date   ";
  std::printf("%s  %s  %s (%s)\n", row.story.id.to_string().c_str(), day.c_str(),
              printable(row.line.text).c_str(), count_of(row.outlets, "outlet", "outlets").c_str());
}

Exit run_search(const CommandLine& line, const std::vector<std::string>& words) {
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  std::string query;
  for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
  const auto page = installation->views().search(query, {}, kMostHits);
  if (!page) return complain(page.error());
  const auto names = installation->views().names_with(query);
  if (!names) return complain(names.error());
  for (const store::RecordName& name : std::span(*names).first(std::min(names->size(), kMostNames)))
    std::printf("%s: %s\n", name.subject.c_str(), printable(name.name).c_str());
  std::vector<StoryId> shown;
  for (const store::SearchHit& hit : page->hits) {
    if (std::find(shown.begin(), shown.end(), hit.story) != shown.end()) continue;
    shown.push_back(hit.story);
    const auto story = installation->views().story(hit.story);
    if (!story) return complain(story.error());
    if (*story) print_story(**story);
  }
  if (names->empty() && shown.empty()) std::printf("Nothing found for \"%s\".\n", printable(query).c_str());
  if (!page->next.empty()) std::printf("…and older ones; add a word to narrow the search.\n");
  return Exit::done;
}

}  // namespace

void add_search_command(CommandLine& line) {
  auto words = std::make_shared<Words>();
  line.add("search", "Find titles, people and stories by words; the last word may be the beginning of one.")
      .arguments("WORDS", *words, "What to look for")
      .runs([&line, words] { return run_search(line, *words); });
}

}  // namespace logline::app
