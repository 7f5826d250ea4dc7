#include "app/print.h"
#include "app/words.h"
#include "fmt/format.h"

namespace logline::app {
namespace {

// Markdown's own characters lose their meaning; an address keeps to one that cannot end the link.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : printable(text)) {
    if (std::string_view("\\`*_[]<>#|!~").find(c) != std::string_view::npos) safe += '\\';
    safe += c;
  }
  return safe;
}

std::string link(const Article& article) {
  std::string name = escaped(outlet_of(article));
  if (!article.address.starts_with("http://") && !article.address.starts_with("https://")) return name;
  std::string address;
  for (const char c : article.address) {
    if (c == '(' || c == ')' || c == ' ' || c == '<' || c == '>') {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      address += c;
    }
  }
  return fmt::format("[{}]({})", name, address);
}

std::string marked(const Line& line) {
  std::string text;
  std::size_t at = 0;
  for (const auto& [begin, end] : line.fresh) {
    text += escaped(line.text.substr(at, begin - at)) + "**" + escaped(line.text.substr(begin, end - begin)) +
            "**";
    at = end;
  }
  return text + escaped(line.text.substr(at));
}

std::string item(const News& news, const store::StoryRow& row) {
  std::string text = "- ";
  if (!row.line.kicker.empty()) text += "*" + escaped(row.line.kicker) + "*: ";
  text += marked(row.line) + "  \n  ";
  if (!row.story.first.is_none()) text += link(news.article(row.story.first).article);
  if (row.outlets > 1) text += fmt::format(" and {}", count_of(row.outlets - 1, "other", "others"));
  text += "\n";
  for (const Addition& addition : row.line.additions)
    text += "  - " + link(news.article(addition.article).article) + ": “" + escaped(addition.text) + "”\n";
  return text;
}

}  // namespace

std::string print_markdown(const News& news, bool shows_all) {
  std::string text;
  std::string day;
  for (const store::StoryRow& row : news.stories()) {
    if (!row.story.is_about_television && !shows_all) continue;
    const std::string of_day = row.at ? day_of(*row.at) : "No date";
    if (of_day != day) text += (text.empty() ? "## " : "\n## ") + of_day + "\n\n";
    day = of_day;
    text += item(news, row);
  }
  return text.empty() ? "Nothing about television.\n" : text;
}

}  // namespace logline::app
