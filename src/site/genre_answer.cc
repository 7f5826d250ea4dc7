// Genres: the page of one, the list of all, and the same for programs. A genre that no title has of which
// something may be seen is not there.
#include <algorithm>
#include <set>

#include "render/dates.h"
#include "site/item_json.h"
#include "site/json_answer.h"
#include "site/limit.h"
#include "site/of_genre.h"
#include "site/routes.h"
#include "site/show.h"
#include "site/stories_of.h"

namespace logline::site {
namespace {

constexpr std::size_t kStoriesOfGenre = 20, kTitlesOfGenre = 60, kComing = 8;

// Of the titles that the stories are about: of all titles of a genre it would be a look at each.
Result<void> add_coming(const gate::SeenPage& seen, OfGenre& genre, Context& context,
                        render::GenrePage& page) {
  const PartialDate today = render::local_day(context.now, context.pages.words());
  std::set<std::string> asked;
  for (const gate::SeenStory& story : seen.stories) {
    for (const std::string& key : story.row.title_keys) {
      if (!asked.insert(key).second || !genre.is_of(key)) continue;
      const auto record = context.gate.record("title", key);
      if (!record) return tl::unexpected(record.error());
      if (!*record) continue;
      for (render::ComingStart& one : render::coming_starts((*record)->record, today))
        page.coming.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(page.coming, {},
                           [](const render::ComingStart& one) { return one.date.first_day(); });
  if (page.coming.size() > kComing) page.coming.resize(kComing);
  return {};
}

Result<void> add_stories_of_genre(const std::string& before, Context& context, render::GenrePage& page) {
  OfGenre genre(context.gate, page.key);
  auto seen = stories_of_genre(genre, page.key, before, kStoriesOfGenre, context);
  if (!seen) return tl::unexpected(seen.error());
  if (page.is_first)
    if (auto added = add_coming(*seen, genre, context, page); !added) return added;
  for (gate::SeenStory& story : seen->stories) page.stories.push_back(show_line(std::move(story)));
  page.next = seen->next;
  return {};
}

Json genre_json(const std::string& genre, const Context& context) {
  return {{"key", genre},
          {"name", render::genre_words(genre, context.pages.words())},
          {"url", render::genre_address(genre)}};
}

}  // namespace

Result<Response> answer_genre(const Request& request, Context& context) {
  const auto genre = genre_from(request.captures.front());
  if (!genre || genre->empty()) return not_found(context);
  const std::string before = value_of(request.query, "before"), after = value_of(request.query, "after");
  const auto titles =
      context.gate.titles_of_genre(*genre, before.empty() ? after : "", before.empty() ? kTitlesOfGenre : 1);
  if (!titles) return tl::unexpected(titles.error());
  if (titles->names.empty()) return not_found(context);
  render::GenrePage page{.key = *genre, .is_first = before.empty() && after.empty()};
  if (before.empty()) {
    for (const store::RecordName& name : titles->names)
      page.titles.push_back({name.subject, name.key, name.name});
    page.after = titles->next;
  }
  if (after.empty() || !before.empty())
    if (auto added = add_stories_of_genre(before, context, page); !added)
      return before.empty() ? Result<Response>(tl::unexpected(added.error()))
                            : Result<Response>(not_found(context));
  return html_response(200, context.pages.genre(page));
}

Result<Response> answer_genres(const Request&, Context& context) {
  const auto genres = context.gate.genres();
  if (!genres) return tl::unexpected(genres.error());
  return html_response(200, context.pages.genres(*genres));
}

Result<Response> api_genres(const Request&, Context& context) {
  const auto genres = context.gate.genres();
  if (!genres) return tl::unexpected(genres.error());
  Json list = Json::array();
  for (const std::string& genre : *genres) list.push_back(genre_json(genre, context));
  return json_response(200, {{"genres", std::move(list)}});
}

Result<Response> api_genre(const Request& request, Context& context) {
  const auto genre = genre_from(request.captures.front());
  const auto limit = limit_of(request);
  if (!limit) return bad_limit();
  if (!genre || genre->empty()) return nothing_there();
  const auto seen = context.gate.titles_of_genre(*genre, value_of(request.query, "after"), *limit);
  if (!seen) return tl::unexpected(seen.error());
  if (seen->names.empty()) return nothing_there();
  Json json = genre_json(*genre, context);
  json["titles"] = names_json(seen->names);
  json["next"] = seen->next.empty() ? Json() : Json(seen->next);
  return json_response(200, json);
}

}  // namespace logline::site
