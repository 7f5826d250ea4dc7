#include <algorithm>
#include <set>
#include <utility>

#include "site/log_filters.h"
#include "site/my_services.h"
#include "site/of_genre.h"
#include "site/routes.h"
#include "site/show.h"

namespace logline::site {
namespace {

constexpr std::size_t kLines = 40;
constexpr std::string_view kAll = "all";  // where "" is what the reader follows
constexpr std::string_view kServices = "services";

// Which stories a filter lets through; nothing for one that is not known. `services` outlives it.
std::optional<gate::StoryWanted> wanted_by(const std::string& filter, const std::set<std::string>& mine,
                                           MyServices* services) {
  if (filter == kServices && services != nullptr)
    return [services](const store::StoryRow& row) { return services->has(row); };
  if (filter.empty() && !mine.empty())
    return [&mine](const store::StoryRow& row) {
      return std::ranges::any_of(row.title_keys, [&](const std::string& key) { return mine.contains(key); });
    };
  if (filter.empty() || filter == kAll) return [](const store::StoryRow&) { return true; };
  const auto found = std::ranges::find(log_filters(), filter, &LogFilterLabels::name);
  if (found == log_filters().end()) return std::nullopt;
  return [found](const store::StoryRow& row) { return found->labels.contains(row.line.label); };
}

Result<std::set<std::string>> titles_followed(Context& context) {
  std::set<std::string> keys;
  const auto follows = context.accounts.follows(context.visitor.reader);
  if (!follows) return tl::unexpected(follows.error());
  for (const store::Follow& one : *follows)
    if (one.subject == "title") keys.insert(one.key);
  return keys;
}

// Where stories stand that are wanted; of a genre its list, on which fewer are than on most others.
store::LogQuery query_of(const std::string& filter, const std::string& genre, const std::string& before,
                         const std::set<std::string>& mine) {
  store::LogQuery query{.before = before, .lists = lists_of(filter)};
  if (filter.empty())
    for (const std::string& title : mine) query.lists.push_back({.key = title});
  if (!genre.empty()) query.lists = {{store::StoryList::genre, genre}};
  return query;
}

// What the page says to this reader of their own reading.
Result<void> add_reading(Context& context, render::LogPage& page) {
  const std::string& reader = context.visitor.reader;
  page.may_mark = context.visitor.role >= store::Role::reader;
  if (!page.may_mark) return {};
  std::vector<StoryId> stories;
  for (const render::ShownLine& shown : page.entries) stories.push_back(shown.line.story);
  const auto read = context.accounts.read_among(reader, stories);
  if (!read) return tl::unexpected(read.error());
  for (render::ShownLine& shown : page.entries)
    shown.is_read = std::ranges::find(*read, shown.line.story) != read->end();
  if (page.is_older || !page.filter.empty() || !page.genre.empty()) return {};
  // A look that can't be written down (a full disk) is no reason not to show the log.
  page.looked_before = context.accounts.look(reader, context.now).value_or(std::nullopt);
  return {};
}

}  // namespace

Result<Response> answer_log(const Request& request, Context& context) {
  const std::string filter = value_of(request.query, "show"), before = value_of(request.query, "before");
  const auto mine = titles_followed(context);
  if (!mine) return tl::unexpected(mine.error());
  const auto services = context.accounts.services(context.visitor.reader);
  if (!services) return tl::unexpected(services.error());
  MyServices on_mine(context.gate, *services, context.region);
  const auto is_wanted = wanted_by(filter, *mine, services->empty() ? nullptr : &on_mine);
  const auto genre = genre_from(value_of(request.query, "genre"));
  if (!is_wanted || !genre) return not_found(context);
  OfGenre of_genre(context.gate, *genre);
  auto seen =
      context.gate.log(query_of(filter, *genre, before, *mine), kLines,
                       [&](const store::StoryRow& row) { return (*is_wanted)(row) && of_genre.has(row); });
  if (!seen)
    return before.empty() ? Result<Response>(tl::unexpected(seen.error()))
                          : Result<Response>(not_found(context));

  render::LogPage page{.filter = filter, .genre = *genre, .next = seen->next, .is_older = !before.empty()};
  page.has_mine = !mine->empty();
  for (gate::SeenStory& story : seen->stories) page.entries.push_back(show_line(std::move(story)));
  if ((filter.empty() || filter == kAll) && genre->empty())  // what is walled tells no genre
    for (const gate::Walled& walled : seen->walls)
      if (filter == kAll || mine->empty() || mine->contains(fold_name(walled.title)))
        page.walls.push_back(show_wall(walled, context.gate.progress()));
  for (const LogFilterLabels& one : log_filters()) page.filters.push_back({one.name, one.name == filter});
  if (!services->empty()) page.filters.push_back({std::string(kServices), filter == kServices, false});
  if (page.has_mine) page.filters.push_back({std::string(kAll), filter == kAll});
  if (auto added = add_reading(context, page); !added) return tl::unexpected(added.error());
  return html_response(200, context.pages.log(page));
}

}  // namespace logline::site
