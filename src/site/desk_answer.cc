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

// What was asked for, with the lines of the stories as far as whoever looks may see them.
Result<std::vector<render::ShownJob>> show_jobs(Context& context) {
  std::vector<render::ShownJob> shown;
  for (render::DeskJob& job : context.desk->jobs()) {
    const StoryId id = story_of(job);
    render::ShownJob one{.job = std::move(job)};
    if (!id.is_none()) {
      const auto seen = context.gate.story(id, gate::Depth::line);
      if (!seen) return tl::unexpected(seen.error());
      if (*seen && !(*seen)->is_walled) one.line = (*seen)->row.line.text;
    }
    shown.push_back(std::move(one));
  }
  return shown;
}

// `show` makes values of the reports of a list.
Result<Response> answer_list(store::ArticleList which,
                             render::Values (*show)(const render::DeskList&, const render::Words&),
                             const Request& request, Context& context) {
  const std::string before = value_of(request.query, "before");
  const auto seen = context.gate.reports({.list = which, .before = before}, kDeskReports, is_any_report);
  if (!seen)
    return before.empty() ? Result<Response>(tl::unexpected(seen.error()))
                          : Result<Response>(not_found(context));
  render::DeskList list{
      .next = seen->next, .is_older = !before.empty(), .has_tools = context.desk != nullptr};
  for (const gate::SeenReport& report : seen->reports)
    list.reports.push_back({&report.article.article, &report.article.edits, report.story.row.story.id});
  if (list.has_tools) {
    auto jobs = show_jobs(context);
    if (!jobs) return tl::unexpected(jobs.error());
    list.jobs = std::move(*jobs);
  }
  render::Values values = show(list, context.pages.words());
  const std::string name = values["page"].text();
  return html_response(200, context.pages.page(name, std::move(values)));
}

}  // namespace

Response too_many(const Context& context) {
  Response response = html_response(503, context.pages.notice("many"));
  response.headers.emplace_back("Retry-After", "60");
  return response;
}

Result<Response> answer_desk(const Request&, Context& context) {
  render::DeskPage page{.has_tools = context.desk != nullptr, .now = context.now.utc_seconds};
  if (page.has_tools) {
    auto feeds = context.desk->feeds();
    if (!feeds) return tl::unexpected(feeds.error());
    page.feeds = std::move(*feeds);
    const auto takedowns = context.desk->takedowns();
    if (!takedowns) return tl::unexpected(takedowns.error());
    for (const store::Burial& one : *takedowns) page.takedowns.push_back(one.address + one.outlet);
    auto jobs = show_jobs(context);
    if (!jobs) return tl::unexpected(jobs.error());
    page.jobs = std::move(*jobs);
  }
  return html_response(200, context.pages.page("desk", render::desk_values(page, context.pages.words())));
}

// Nothing is said to be gone before it is: the page that follows tells how far it has come.
Result<Response> ask_takedown(const Request& request, Context& context) {
  const bool is_lift = value_of(request.form, "say") == "lift";
  render::DeskWish wish{is_lift ? render::DeskDeed::lift : render::DeskDeed::take_down,
                        value_of(request.form, "what")};
  wish.by = store::signature_of(context.visitor.name);
  const bool is_known = is_lift || value_of(request.form, "say") == "take-down";
  const store::Burial burial = store::burial_of(wish.what);
  const bool is_named = !burial.address.empty() || !burial.outlet.empty();
  if (!is_known || !is_named || wish.what.size() > kLongestTakedown)
    return html_response(400, context.pages.notice("bad"));
  if (context.desk == nullptr) return not_found(context);
  const auto is_asked = context.desk->ask(wish);
  if (!is_asked) return tl::unexpected(is_asked.error());
  if (!*is_asked) return too_many(context);
  return redirect("/desk#takedown");
}

Result<Response> answer_desk_images(const Request& request, Context& context) {
  const std::string show = value_of(request.query, "show");
  if (show == "described")
    return answer_list(store::ArticleList::described, render::described_values, request, context);
  if (!show.empty()) return not_found(context);
  return answer_list(store::ArticleList::undescribed, render::undescribed_values, request, context);
}

Result<Response> answer_desk_changes(const Request& request, Context& context) {
  return answer_list(store::ArticleList::changed, render::changed_values, request, context);
}

}  // namespace logline::site
