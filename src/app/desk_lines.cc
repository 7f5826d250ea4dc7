#include "app/desk_lines.h"

#include <set>

#include "app/words.h"
#include "fmt/format.h"

namespace logline::app {
namespace {

constexpr std::size_t kShown = 100;  // bytes of an evidence

std::string shortened(std::string_view text) {
  if (text.size() <= kShown) return printable(text);
  std::size_t end = kShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return printable(text.substr(0, end)) + "…";
}

std::string statement_line(const store::ArticleRow& row, const Statement& statement, const char* state) {
  return fmt::format("      {}  {}: “{}”{}\n", id_of(statement).to_string(), kind_of(statement.claim),
                     shortened(row.article.quoted(statement.span)), state);
}

}  // namespace

std::string desk_lines(const store::ArticleRow& row) {
  std::string text;
  std::size_t number = 0;
  for (const Image& image : row.article.images) {
    text += fmt::format("      image {}: {}", ++number, printable(image.address));
    if (!image.alt.empty()) text += fmt::format(", “{}”", shortened(image.alt));
    if (!image.described.empty())
      text += fmt::format(", described by the desk: “{}”", shortened(image.described));
    text += image.alt.empty() && image.described.empty() ? ", which nothing describes\n" : "\n";
  }
  std::set<StatementId> told;
  for (const Statement& statement : row.reading.statements)
    if (told.insert(id_of(statement)).second) text += statement_line(row, statement, "");
  for (const store::HeldBack& held : row.held_back) {
    if (held.statements.empty())
      text += fmt::format("      {}  withdrawn, and not read there any more\n", held.id.to_string());
    else
      text += statement_line(row, held.statements.front(), ", withdrawn");
  }
  return text;
}

}  // namespace logline::app
