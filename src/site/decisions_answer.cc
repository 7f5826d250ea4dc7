// All that was decided, as far as whoever sits at the desk may see what it is about.
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "render/decisions_page.h"
#include "site/desk.h"
#include "site/routes.h"
#include "site/standing.h"

namespace logline::site {
namespace {

constexpr std::size_t kDecisions = 30;

// A position of the journal; nullopt: it is none.
std::optional<Seq> position_in(const std::string& text) {
  if (text.empty()) return std::numeric_limits<Seq>::max();
  Seq seq = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, seq);
  return read.ptr == end && read.ec == std::errc() ? std::optional(seq) : std::nullopt;
}

// The line of the story that it is about; nothing of one that may not be seen.
Result<void> add_line(render::ShownDecision& shown, Context& context) {
  if (shown.story.is_none()) return {};
  const auto story = context.gate.story(shown.story, gate::Depth::line);
  if (!story) return tl::unexpected(story.error());
  if (*story && !(*story)->is_walled) {
    shown.line = (*story)->row.line.text;
    return {};
  }
  render::Decided decided = std::move(shown.decided);
  decided.text.clear();
  shown = {.decided = std::move(decided), .standing = render::Standing::gone};
  return {};
}

// What a description says goes with what may be seen of the image's report.
void hide_words(render::ShownDecision& shown) {
  const bool is_of_image =
      shown.decided.what == render::Verdict::describe || shown.decided.what == render::Verdict::undescribe;
  if (!is_of_image || !shown.story.is_none()) return;
  shown.decided.text.clear();
  shown.decided.name.clear();
}

}  // namespace

Result<Response> answer_decisions(const Request& request, Context& context) {
  const std::string before = value_of(request.query, "before");
  const auto from = position_in(before);
  if (!from) return not_found(context);
  render::DecisionsPage page{.is_older = !before.empty(), .has_tools = context.desk != nullptr};
  auto decided =
      page.has_tools ? context.desk->decided(*from, kDecisions + 1) : Result<std::vector<render::Decided>>();
  if (!decided) return tl::unexpected(decided.error());
  const bool has_more = decided->size() > kDecisions;
  if (has_more) decided->resize(kDecisions);
  if (has_more) page.next = std::to_string(decided->back().seq);
  for (render::Decided& one : *decided) {
    auto shown = look_up(std::move(one), [&](ArticleId id) { return context.gate.report(id); });
    if (!shown) return tl::unexpected(shown.error());
    if (auto added = add_line(*shown, context); !added) return tl::unexpected(added.error());
    hide_words(*shown);
    page.decisions.push_back(std::move(*shown));
  }
  return html_response(
      200, context.pages.page("desk_decisions", render::decisions_values(page, context.pages.words())));
}

}  // namespace logline::site
