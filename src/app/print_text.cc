#include "app/print.h"
#include "app/words.h"
#include "fmt/format.h"

namespace logline::app {
namespace {

constexpr std::size_t kIndent = 8;         // the left margin is time
constexpr std::size_t kMostAdditions = 2;  // in the log; the story has them all

std::string marked(const Line& line, const Style& style) {
  std::string text;
  std::size_t at = 0;
  for (const auto& [begin, end] : line.fresh) {
    text += printable(line.text.substr(at, begin - at));
    const std::string fresh = printable(line.text.substr(begin, end - begin));
    text += style.is_styled ? style.fresh(fresh) : "*" + fresh + "*";
    at = end;
  }
  return text + printable(line.text.substr(at));
}

std::string kicker(const store::StoryRow& row) {
  std::string text = printable(row.line.kicker);
  const auto append = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  if (row.line.season) append(fmt::format("season {}", *row.line.season));
  std::string label = row.line.label;
  for (char& c : label) c = c == '_' ? ' ' : c;
  append(label);
  return text;
}

std::string outlets(const News& news, const store::StoryRow& row) {
  std::string text = count_of(row.outlets, "outlet", "outlets");
  if (row.story.first.is_none()) return text;
  const Article& first = news.article(row.story.first).article;
  return text + (row.outlets > 1 ? ", first: " : ": ") + printable(outlet_of(first));
}

std::string story_lines(const News& news, const store::StoryRow& row, const TextOptions& options) {
  const auto width = static_cast<std::size_t>(options.width);
  const std::string margin(kIndent, ' ');
  std::string time = row.at ? clock_of(*row.at) : std::string();
  time.resize(kIndent - 2, ' ');
  const std::string head = kicker(row);
  std::string text = "  " + options.style.dim(time);
  if (!head.empty()) text += options.style.bold(head) + "\n" + margin;
  text += wrap_text(marked(row.line, options.style), width, kIndent) + "\n";
  text += margin + options.style.dim(wrap_text(outlets(news, row), width, kIndent)) + "\n";
  std::size_t shown = 0;
  for (const Addition& addition : row.line.additions) {
    if (options.explains || ++shown > kMostAdditions) break;
    const std::string words =
        fmt::format("+ {}: {}", outlet_of(news.article(addition.article).article), addition.text);
    text += margin + wrap_text(printable(words), width, kIndent + 2) + "\n";
  }
  if (options.explains) text += explain_story(news, row, options.style);
  return text;
}

}  // namespace

std::string print_text(const News& news, const TextOptions& options) {
  std::string text;
  std::string day;
  std::size_t lines = 0;
  std::size_t others = 0;
  for (const store::StoryRow& row : news.stories()) {
    if (!row.story.is_about_television && !options.shows_all) {
      ++others;
      continue;
    }
    const std::string of_day = row.at ? day_of(*row.at) : "No date";
    if (of_day != day) text += (text.empty() ? "" : "\n") + options.style.bold(of_day) + "\n";
    day = of_day;
    text += story_lines(news, row, options);
    ++lines;
  }
  const std::string legend =
      options.style.is_styled ? "; times are UTC" : "; times are UTC; *…* is what is new";
  text += fmt::format("\n{} of {}{}.", count_of(lines, "line", "lines"),
                      count_of(news.articles().size(), "article", "articles"), legend);
  if (others > 0)
    text += fmt::format(" {} not about television (--all shows them).",
                        count_of(others, "story is", "stories are"));
  return text + "\n";
}

}  // namespace logline::app
