#include <algorithm>

#include "app/print.h"
#include "app/words.h"
#include "fmt/format.h"
#include "wire/json.h"

namespace logline::app {
namespace {

constexpr std::size_t kContext = 60;  // bytes shown before and after the evidence

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The arguments that are there, as "title=Castle season=9".
std::string arguments(const Statement& statement) {
  const Json json = to_json(statement, {}, false);
  std::string text;
  bool is_argument = false;
  for (const auto& [name, value] : json.items()) {
    if (name == "polarity") break;
    if (is_argument && !value.is_null()) {
      const std::string shown = printable(value.is_string() ? value.get<std::string>() : value.dump());
      text += fmt::format(" {}={}", name, shown.find(' ') == std::string::npos ? shown : "“" + shown + "”");
    }
    is_argument = is_argument || name == "kind";
  }
  return text;
}

// One line of the part with the evidence in it underlined: by the terminal, or by a line of carets below.
std::string underlined(std::string_view line, std::size_t begin, std::size_t end, const Style& style) {
  std::size_t from = begin > kContext ? begin - kContext : 0;
  std::size_t to = std::min(line.size(), end + kContext);
  while (from > 0 && is_continuation(line[from])) --from;
  while (to < line.size() && is_continuation(line[to])) ++to;
  const std::string before = (from > 0 ? "…" : "") + printable(line.substr(from, begin - from));
  const std::string evidence = printable(line.substr(begin, end - begin));
  const std::string after = printable(line.substr(end, to - end)) + (to < line.size() ? "…" : "");
  std::string text = "          | " + before + style.underline(evidence) + after + "\n";
  if (!style.is_styled)
    text +=
        "          | " + std::string(columns_of(before), ' ') + std::string(columns_of(evidence), '^') + "\n";
  return text;
}

std::string edits_of(const store::ArticleRow& row) {
  std::string text;
  for (const Edit& edit : row.edits) {
    text +=
        fmt::format("          changed{}:", edit.at ? " " + day_of(*edit.at) + " " + clock_of(*edit.at) : "");
    text += edit.headline.empty() ? "\n" : fmt::format(" the headline was “{}”\n", printable(edit.headline));
    for (const std::string& sentence : edit.removed)
      text += fmt::format("            no more: {}\n", printable(sentence));
    for (const std::string& sentence : edit.added)
      text += fmt::format("            now: {}\n", printable(sentence));
  }
  return text;
}

std::string evidence_of(const Article& article, const Span& span, const Style& style) {
  const std::string_view part = article.part(span.part);
  std::string text;
  std::size_t at = span.begin;
  while (at < span.end) {
    const std::size_t line_begin = at == 0 ? 0 : part.rfind('\n', at - 1) + 1;  // npos + 1 is 0
    const std::size_t line_end = std::min(part.find('\n', at), part.size());
    const std::size_t end = std::min<std::size_t>(span.end, line_end);
    if (end > at)
      text += underlined(part.substr(line_begin, line_end - line_begin), at - line_begin, end - line_begin,
                         style);
    at = line_end + 1;
  }
  return text;
}

}  // namespace

std::string explain_story(const News& news, const store::StoryRow& story, const Style& style) {
  std::string text;
  for (const ArticleId id : story.story.articles) {
    const store::ArticleRow& row = news.article(id);
    text += fmt::format("        {}{}: {}\n", style.bold(printable(outlet_of(row.article))),
                        row.copy_of ? " (a copy)" : "", printable(row.article.headline));
    text += edits_of(row);
    if (row.copy_of) continue;
    for (std::size_t i = 0; i < row.reading.statements.size(); ++i) {
      const Statement& statement = row.reading.statements[i];
      const Json json = to_json(statement, {}, false);
      text += fmt::format("          {}{}{}: {} (rule {})\n", json["kind"].get<std::string>(),
                          arguments(statement), row.is_new[i] ? style.fresh(" NEW") : "",
                          claim_of(statement.polarity, statement.certainty), statement.rule);
      text += evidence_of(row.article, statement.span, style);
    }
  }
  return text;
}

}  // namespace logline::app
