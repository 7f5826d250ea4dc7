// The desk's pages. What they show of articles has come through the gate, as everywhere: the desk reads with
// the progress of whoever sits at it.
#include "site/desk.h"

#include "render/desk_page.h"
#include "site/routes.h"
#include "store/taken_down.h"

namespace logline::site {
namespace {

constexpr std::size_t kDeskReports = 30, kLongestTakedown = 2048;

bool is_any_report(const gate::SeenReport&) { return true; }

// `show` makes values of the reports of a list.
Result<Response> answer_list(store::ArticleList which,
                             render::Values (*show)(const render::DeskList&, const render::Words&),
                             const Request& request, Context& context) {
  const std::string before = value_of(request.query, "before");
  const auto seen = context.gate.reports({.list = which, .before = before}, kDeskReports, is_any_report);
  if (!seen)
    return before.empty() ? Result<Response>(tl::unexpected(seen.error()))
                          : Result<Response>(not_found(context));
  render::DeskList list{.next = seen->next, .is_older = !before.empty()};
  for (const gate::SeenReport& report : seen->reports)
    list.reports.push_back({&report.article.article, &report.article.edits, report.story.row.story.id});
  render::Values values = show(list, context.pages.words());
  const std::string name = values["page"].text();
  return html_response(200, context.pages.page(name, std::move(values)));
}

}  // namespace

Result<Response> answer_desk(const Request&, Context& context) {
  render::DeskPage page{.has_tools = context.desk != nullptr, .now = context.now.utc_seconds};
  if (page.has_tools) {
    auto feeds = context.desk->feeds();
    if (!feeds) return tl::unexpected(feeds.error());
    page.feeds = std::move(*feeds);
    const auto takedowns = context.desk->takedowns();
    if (!takedowns) return tl::unexpected(takedowns.error());
    for (const store::Burial& one : *takedowns) page.takedowns.push_back(one.address + one.outlet);
    page.jobs = context.desk->jobs();
  }
  return html_response(200, context.pages.page("desk", render::desk_values(page, context.pages.words())));
}

// Nothing is said to be gone before it is: the page that follows tells how far it has come.
Result<Response> ask_takedown(const Request& request, Context& context) {
  const TakedownWish wish{value_of(request.form, "what"), value_of(request.form, "say") == "lift"};
  const bool is_known = wish.is_lift || value_of(request.form, "say") == "take-down";
  const store::Burial burial = store::burial_of(wish.what);
  const bool is_named = !burial.address.empty() || !burial.outlet.empty();
  if (!is_known || !is_named || wish.what.size() > kLongestTakedown)
    return html_response(400, context.pages.notice("bad"));
  if (context.desk == nullptr) return not_found(context);
  context.desk->ask(wish);
  return redirect("/desk#takedown");
}

Result<Response> answer_desk_images(const Request& request, Context& context) {
  return answer_list(store::ArticleList::undescribed, render::undescribed_values, request, context);
}

Result<Response> answer_desk_changes(const Request& request, Context& context) {
  return answer_list(store::ArticleList::changed, render::changed_values, request, context);
}

}  // namespace logline::site
