#include <algorithm>
#include <set>

#include "model/outlet_name.h"
#include "site/routes.h"
#include "site/show.h"
#include "site/target.h"

namespace logline::site {
namespace {

constexpr std::size_t kOutletReports = 30;

bool is_any(const gate::SeenReport&) { return true; }

// The first of several: alone it is no first.
bool is_first_of_several(const gate::SeenReport& report) {
  return report.story.row.outlets > 1 && report.story.row.story.first == report.article.article.id;
}

render::OutletReport show_report(const gate::SeenReport& report) {
  const Article& article = report.article.article;
  const auto& ids = report.story.row.story.articles;
  const auto& copy_of = report.article.copy_of;
  render::OutletReport shown{.shown = show_line(report.story),
                             .source = render::source_of(article),
                             .headline = article.headline,
                             .is_first = is_first_of_several(report),
                             .is_copy = copy_of && std::ranges::find(ids, *copy_of) != ids.end()};
  for (const Addition& addition : report.story.row.line.additions)
    if (addition.article == article.id) shown.adds.push_back(addition.text);
  return shown;
}

// Where the reports came from when that is not where they stand: a feed. A file's path is nobody's business.
std::vector<std::string> feeds_of(const std::vector<gate::SeenReport>& reports) {
  std::set<std::string> feeds;
  for (const gate::SeenReport& report : reports) {
    const Article& article = report.article.article;
    const bool is_feed = article.source != article.address && article.source != article.name;
    if (is_feed && !render::link_to(article.source).empty()) feeds.insert(article.source);
  }
  return {feeds.begin(), feeds.end()};
}

}  // namespace

// One of which nothing may be seen is not there, as one that is not known.
Result<Response> answer_outlet(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  const std::string before = value_of(request.query, "before"), show = value_of(request.query, "show");
  if (!key || key->empty() || (!show.empty() && show != "first")) return not_found(context);
  const store::ListQuery query{.key = *key, .before = before};
  const auto seen = context.gate.reports(query, kOutletReports, show.empty() ? is_any : is_first_of_several);
  if (!seen)
    return before.empty() ? Result<Response>(tl::unexpected(seen.error()))
                          : Result<Response>(not_found(context));
  const auto named = seen->reports.empty() ? context.gate.reports({.key = *key}, 1, is_any) : seen;
  if (!named) return tl::unexpected(named.error());
  if (named->reports.empty()) return not_found(context);
  render::OutletPage page{.name = outlet_name(named->reports.front().article.article),
                          .key = *key,
                          .only_first = !show.empty(),
                          .next = seen->next,
                          .is_older = !before.empty()};
  for (const gate::SeenReport& report : seen->reports) page.reports.push_back(show_report(report));
  if (context.visitor.role >= store::Role::desk)  // an address may hold its owner's token
    page.feeds = feeds_of(seen->reports);
  return html_response(200, context.pages.outlet(page));
}

}  // namespace logline::site
