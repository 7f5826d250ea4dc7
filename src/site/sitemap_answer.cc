// For search engines: what they may take, and where it is. Only a site that is open has anything for them.
//
// The index names a part for each month in which a story began and for each letter with which a title begins,
// and one for genres; found by asking for the next one behind the last: nothing is counted, and nothing that
// is hidden has a part.
#include <algorithm>
#include <functional>

#include "render/feed_page.h"
#include "site/routes.h"
#include "site/show.h"
#include "store/cursor.h"

namespace logline::site {
namespace {

constexpr std::size_t kMostAddresses = 20'000;  // of a part; the protocol allows 50,000
constexpr std::size_t kSitemapBatch = 500, kMostMonths = 1'200;
constexpr std::int64_t kSecondsADay = 86'400;
constexpr std::string_view kUndatedPart = "undated", kTitlesPart = "titles-", kGenresPart = "genres";
constexpr char kOtherLetter = '0', kBeforeLetters = '`';

std::int64_t month_start(const PartialDate& month) { return month.first_day() * kSecondsADay; }
std::int64_t month_end(const PartialDate& month) { return (month.last_day() + 1) * kSecondsADay; }

PartialDate month_of(std::int64_t at) {
  const auto days = at >= 0 ? at / kSecondsADay : (at - kSecondsADay + 1) / kSecondsADay;
  PartialDate month = PartialDate::from_days(days);
  month.day = 0;
  return month;
}

// Cursor of what began before that moment.
std::string before_moment(std::int64_t at) { return store::to_text({.at = at, .id = StoryId{}.to_string()}); }

bool is_every(const store::StoryRow&) { return true; }

// "2026-05", the newest first, and "undated".
Result<std::vector<std::string>> month_parts(Context& context) {
  std::vector<std::string> parts;
  for (std::string before; parts.size() < kMostMonths;) {
    const auto seen = context.gate.log({.before = before}, 1, is_every);
    if (!seen) return tl::unexpected(seen.error());
    if (seen->stories.empty()) break;
    const auto& at = seen->stories.front().row.at;
    parts.push_back(at ? month_of(at->utc_seconds).to_string() : std::string(kUndatedPart));
    if (!at) break;
    before = before_moment(month_start(month_of(at->utc_seconds)));
  }
  return parts;
}

// Keys are in the order of their bytes: what begins with no letter stands before those that do, or behind.
enum class Place : std::uint8_t { before_letters, letter, behind_letters };

Place place_of_key(const std::string& key) {
  const unsigned char first = key.empty() ? 0 : static_cast<unsigned char>(key.front());
  if (first < 'a') return Place::before_letters;
  return first > 'z' ? Place::behind_letters : Place::letter;
}

// Behind all keys that begin with a letter, or with what stands before it.
std::string behind(char letter) { return std::string(1, letter) + "\xff"; }

// "titles-a" …, and one for those that begin with no letter from a to z, where there are any.
Result<std::vector<std::string>> letter_parts(Context& context) {
  std::vector<std::string> parts;
  for (std::string after;;) {
    const auto seen = context.gate.titles(after, 1);
    if (!seen) return tl::unexpected(seen.error());
    if (seen->names.empty()) return parts;
    const std::string& key = seen->names.front().key;
    const Place place = place_of_key(key);
    const std::string part = std::string(kTitlesPart) + (place == Place::letter ? key[0] : kOtherLetter);
    if (std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
    if (place == Place::behind_letters) return parts;
    after = place == Place::letter ? behind(key[0]) : behind(kBeforeLetters);
  }
}

render::Values address_of(const Context& context, const std::string& path) {
  return {{"loc", context.origin + path}, {"lastmod", ""}};
}

// Stories that began from one moment until another.
Result<render::Values> stories_between(std::int64_t from, const std::string& before_end, Context& context) {
  render::Values addresses = render::Values::array();
  for (std::string before = before_end; addresses.size() < kMostAddresses;) {
    const auto seen = context.gate.log({.before = before}, kSitemapBatch, is_every);
    if (!seen) return tl::unexpected(seen.error());
    for (const gate::SeenStory& story : seen->stories) {
      if (store::sort_time(story.row.at) < from) return addresses;
      addresses.push_back(address_of(context, render::story_address(story.row.story.id)));
    }
    if (seen->next.empty()) break;
    before = seen->next;
  }
  return addresses;
}

// Titles whose keys stand behind one, up to the first that is not `wanted`.
Result<void> add_titles(std::string after, const std::function<bool(const std::string&)>& wanted,
                        Context& context, render::Values& addresses) {
  while (addresses.size() < kMostAddresses) {
    const auto seen = context.gate.titles(after, kSitemapBatch);
    if (!seen) return tl::unexpected(seen.error());
    for (const store::RecordName& title : seen->names) {
      if (!wanted(title.key)) return {};
      addresses.push_back(address_of(context, render::title_address(title.key)));
    }
    if (seen->next.empty()) break;
    after = seen->next;
  }
  return {};
}

// Titles that begin with a letter, or with none.
Result<render::Values> titles_beginning(char letter, Context& context) {
  render::Values addresses = render::Values::array();
  const auto is_in = [](Place place) {
    return [place](const std::string& key) { return place_of_key(key) == place; };
  };
  Result<void> done;
  if (letter != kOtherLetter) {
    const auto begins = [letter](const std::string& key) { return key.starts_with(letter); };
    done = add_titles(behind(static_cast<char>(letter - 1)), begins, context, addresses);
  } else {
    done = add_titles({}, is_in(Place::before_letters), context, addresses);
    if (done) done = add_titles(behind('z'), is_in(Place::behind_letters), context, addresses);
  }
  if (!done) return tl::unexpected(done.error());
  return addresses;
}

// The page that lists them, and each; nothing where there is none.
Result<render::Values> all_genres(Context& context) {
  const auto genres = context.gate.genres();
  if (!genres) return tl::unexpected(genres.error());
  render::Values addresses = render::Values::array();
  if (!genres->empty()) addresses.push_back(address_of(context, "/genres"));
  for (const std::string& genre : *genres)
    addresses.push_back(address_of(context, render::genre_address(genre)));
  return addresses;
}

// nullopt: there is no such part.
Result<std::optional<render::Values>> part_of(std::string_view name, Context& context) {
  const auto some = [](render::Values addresses) { return std::optional(std::move(addresses)); };
  if (name == kUndatedPart)
    return stories_between(store::kUndated, before_moment(store::kUndated + 1), context).map(some);
  if (name.starts_with(kTitlesPart) && name.size() == kTitlesPart.size() + 1) {
    const char letter = name.back();
    if (letter != kOtherLetter && (letter < 'a' || letter > 'z')) return std::nullopt;
    return titles_beginning(letter, context).map(some);
  }
  if (name == kGenresPart) return all_genres(context).map(some);
  const auto month = PartialDate::parse(name);
  if (!month || month->month == 0 || month->month > 12 || month->day != 0) return std::nullopt;
  return stories_between(month_start(*month), before_moment(month_end(*month)), context).map(some);
}

Response xml_response(const Context& context, std::string_view name, render::Values values) {
  Response response{.content_type = "application/xml"};
  response.body = context.pages.xml(name, values);
  return response;
}

}  // namespace

Result<Response> answer_sitemap(const Request&, Context& context) {
  if (!context.mode.is_open) return not_found(context);
  const auto months = month_parts(context);
  if (!months) return tl::unexpected(months.error());
  const auto letters = letter_parts(context);
  if (!letters) return tl::unexpected(letters.error());
  const auto genres = context.gate.genres();
  if (!genres) return tl::unexpected(genres.error());
  render::Values parts = render::Values::array();
  if (!genres->empty()) parts.push_back(address_of(context, "/sitemap/" + std::string(kGenresPart) + ".xml"));
  for (const auto* names : {&*months, &*letters})
    for (const std::string& name : *names) parts.push_back(address_of(context, "/sitemap/" + name + ".xml"));
  return xml_response(context, "sitemap_index", {{"parts", std::move(parts)}});
}

// A part with nothing in it is not there.
Result<Response> answer_sitemap_part(const Request& request, Context& context) {
  constexpr std::string_view kEnding = ".xml";
  const std::string_view name = request.captures.front();
  if (!context.mode.is_open || !name.ends_with(kEnding)) return not_found(context);
  auto addresses = part_of(name.substr(0, name.size() - kEnding.size()), context);
  if (!addresses) return tl::unexpected(addresses.error());
  if (!*addresses || (*addresses)->empty()) return not_found(context);
  return xml_response(context, "sitemap", {{"addresses", std::move(**addresses)}});
}

Result<Response> answer_robots(const Request&, Context& context) {
  Response response{.content_type = "text/plain; charset=utf-8"};
  response.body = "User-agent: *\n";
  if (context.mode.is_open)
    response.body += "Disallow: /search\nDisallow: /api/\nDisallow: /sign-in\n\nSitemap: " + context.origin +
                     "/sitemap.xml\n";
  else
    response.body += "Disallow: /\n";
  return response;
}

}  // namespace logline::site
