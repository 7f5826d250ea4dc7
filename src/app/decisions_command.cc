#include <cstdio>
#include <memory>

#include "app/decided.h"
#include "app/installation_command.h"
#include "app/words.h"
#include "fmt/format.h"
#include "render/decisions_page.h"
#include "site/standing.h"

namespace logline::app {
namespace {

using render::Standing;
using render::Verdict;

constexpr std::size_t kAtOnce = 200;

std::string subject_of(const render::ShownDecision& shown) {
  const render::Decided& decided = shown.decided;
  std::string text;
  switch (decided.what) {
    case Verdict::merge:
    case Verdict::split:
      if (!shown.story.is_none()) text = "story " + shown.story.to_string();
      break;
    case Verdict::title_merge:
    case Verdict::title_split: text = decided.name + " · " + decided.other; break;
    case Verdict::import: text = decided.name + ", " + count_of(decided.titles, "title", "titles"); break;
    case Verdict::take_down:
    case Verdict::lift: text = decided.name; break;
    case Verdict::describe:
    case Verdict::undescribe:
      text = decided.name + (decided.text.empty() ? "" : ": “" + decided.text + "”");
      break;
    case Verdict::withdraw:
    case Verdict::restore:
      text =
          decided.statement.to_string() +
          (shown.evidence.empty() ? "" : ": “" + shown.evidence.substr(0, shown.evidence.find('\n')) + "”");
  }
  const bool is_of_report = decided.what != Verdict::merge && decided.what != Verdict::split;
  if (is_of_report && !shown.article.is_none())
    text += (text.empty() ? "" : ", ") + std::string("report ") + shown.article.to_string();
  return printable(text);
}

const char* words_of(Standing standing) {
  switch (standing) {
    case Standing::holds: return "in force";
    case Standing::undone: return "taken back since";
    case Standing::replaced: return "other words have taken its place";
    case Standing::absent: return "no effect now: what it names is not there any more";
    case Standing::gone: return "nothing that it names is here";
    case Standing::none: break;
  }
  return "";
}

std::string line_of(const render::ShownDecision& shown) {
  const render::Decided& decided = shown.decided;
  std::string text =
      decided.at == 0 ? std::string("no time was kept  ") : Timestamp::from_utc(decided.at).to_iso() + "  ";
  for (const char c : std::string(render::word_of(decided.what))) text += c == '_' ? ' ' : c;
  const std::string subject = subject_of(shown), standing = words_of(shown.standing);
  if (!subject.empty()) text += "  " + subject;
  if (!decided.by.empty()) text += fmt::format(" (by {})", printable(decided.by));
  return text + (standing.empty() ? "\n" : "  [" + standing + "]\n");
}

Exit run_decisions(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  for (Seq before = kNewest;;) {
    auto decided = decided_before(line, before, kAtOnce);
    if (!decided) return complain(decided.error());
    for (render::Decided& one : *decided) {
      before = one.seq;
      const auto shown =
          site::look_up(std::move(one), [&](ArticleId id) { return installation->views().article(id); });
      if (!shown) return complain(shown.error());
      std::fputs(line_of(*shown).c_str(), stdout);
    }
    if (decided->size() < kAtOnce) return Exit::done;
  }
}

}  // namespace

void add_decisions_command(CommandLine& line) {
  line.add(
          "decisions",
          "List what people decided, the last first: merges and splits, titles, takedowns, descriptions of\n"
          "images, statements withdrawn, imports; when, by whose login, and whether it still has an effect.\n"
          "Each is taken back by its opposite: split and merge, title split and title merge, takedown "
          "--lift,\n"
          "describe --withdraw, correct --lift.")
      .runs([&line] { return run_decisions(line); });
}

}  // namespace logline::app
