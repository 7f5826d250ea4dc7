// An invented world and the site over it: outlets that report on a few titles, some of it behind the wall.
// Every answer of the API that it gives is held to web/openapi.json.
#pragma once

#include <rapidcheck/gtest.h>

#include "described.h"
#include "fake_store.h"
#include "site/routes.h"
#include "site/target.h"
#include "some_logins.h"

namespace logline::site {

inline constexpr std::string_view kToken = "abcdefghijklmnopqrstuvwxyz";

struct World {
  FakeViews views;
  FakeAccounts accounts;
  bool is_held_to_description = true;
  std::string origin = "http://127.0.0.1:8080";
  const Desk* desk = nullptr;
  inline static const StaticFiles files = load_static_files();
  inline static const render::Pages pages = render::Pages::load(files.address_of("logline.css")).value();

  Response get(const std::string& address) { return send("GET", address, {}); }
  Context context() {
    return {.visitor = {},
            .gate = {views, accounts.said, views.clickbait},
            .accounts = accounts,
            .logins = no_logins(),
            .pages = pages,
            .files = files,
            .now = *Timestamp::parse_iso("2026-06-30T12:00:00Z"),
            .mode = {.is_open = true},  // else there is no sitemap
            .region = accounts.where,
            .desk = desk,
            .origin = origin};
  }
  Response send(const std::string& method, const std::string& address, Fields form) {
    const Target target = *parse_target(address);
    Request request{.method = method, .path = target.path, .query = target.query, .form = std::move(form)};
    request.cookies["logline_form"] = request.headers["x-logline-form"] = kToken;
    const Request sent = request;
    Context asked = context();
    Response response = answer(std::move(request), asked);
    if (is_held_to_description) expect_described(sent, response);
    return response;
  }
};

// An article that says one thing of a title and quotes somebody. `season` 0: gives nothing away.
inline store::ArticleRow make_article(int number, int story, const std::string& title, Event event,
                                      int season, bool is_whole, bool is_new) {
  store::ArticleRow row;
  Article& article = row.article;
  article.name = "https://outlet" + std::to_string(number % 4) + ".example/" + std::to_string(number);
  article.id = ArticleId::of(article.name);
  article.address = article.name;
  article.outlet = "Outlet " + std::to_string(number % 4);
  article.headline = title + " headline " + std::to_string(number);
  article.text = title + " event word" + std::to_string(number) +
                 " was told here.\nMore of the report follows in this paragraph, word upon word.";
  article.published = Timestamp::from_utc(1'780'000'000 + number * 997);
  const std::vector<Reveal> reveals =
      season > 0 ? std::vector<Reveal>{{title, season, 3}} : std::vector<Reveal>{};
  if (is_whole) row.reading.reveals = reveals;
  row.reading.is_about_television = true;
  row.reading.main_title = fold_name(title);
  const Span span{Part::text(), 0, static_cast<std::uint32_t>(article.text.find('.'))};
  const Argument about{title, Span{Part::text(), 0, static_cast<std::uint32_t>(title.size())}};
  row.reading.statements.push_back({.article = article.id,
                                    .claim = StatusClaim{.title = about, .season = 2, .event = event},
                                    .said_at = article.published,
                                    .span = span,
                                    .reveals = reveals});
  row.reading.statements.push_back(
      {.article = article.id,
       .claim =
           QuoteClaim{.speaker = {"Ana Pell"}, .text = {"quote " + std::to_string(number)}, .title = about},
       .said_at = article.published,
       .span = span,
       .reveals = number % 3 == 0 ? reveals : std::vector<Reveal>{}});
  row.is_new = {is_new, true};
  row.story = StoryId::of(std::to_string(story));
  return row;
}

// Everything that gives away more than the reader has watched, taken out beforehand.
inline FakeViews without_hidden(const FakeViews& views, const wall::Progress& progress) {
  FakeViews left;
  left.articles = gate::see_articles(views.articles, progress);
  left.catalogue = views.catalogue;
  return left;
}

// What some articles have besides: a service that has the title, an image that nothing describes or that the
// desk does, a story that they left, statements that were withdrawn, and edits, of which what was there
// before may give away what the article does not any more.
inline store::ArticleRow with_extras(store::ArticleRow row, int number) {
  row.is_decided = number % 4 == 2;
  if (number % 3 == 0) row.left = {StoryId::of(std::to_string(number % 4))};
  std::erase(row.left, row.story);
  const std::vector<Reveal> reveals = row.reading.statements.front().reveals;
  const Argument title = title_of(row.reading.statements.front().claim);
  if (number % 3 == 1) {
    row.reading.statements.push_back(row.reading.statements.front());
    row.reading.statements.back().claim = AvailabilityClaim{.title = title,
                                                            .service = {"Brightbox"},
                                                            .relation = Relation::streams,
                                                            .region = number % 2 == 0  ? "GB"
                                                                      : number % 7 < 3 ? "US"
                                                                                       : ""};
    row.is_new.push_back(number % 2 == 0);
  }
  if (number % 5 < 3) {  // what kind of series it is, some of it in reports that give plot away
    row.reading.statements.push_back(row.reading.statements.front());
    row.reading.statements.back().claim =
        GenreClaim{.title = title, .value = {number % 2 == 0 ? "crime" : "science-fiction"}};
    row.is_new.push_back(false);
  }
  if (number % 4 == 1) row.article.images = {{.address = row.article.address + "/a.jpg"}};
  if (number % 8 == 5) {
    row.article.images[0].described = "Picture " + std::to_string(number);
    row.described = {{row.article.images[0].address, row.article.images[0].described}};
  }
  if (number % 4 == 3) {  // what it says of its title, and something that is not read there any more
    Statement& first = row.reading.statements.front();
    row.held_back = {{.id = id_of(first), .statements = {first}, .places = {0}},
                     {.id = StatementId::of("x")}};
    row.reading.statements.erase(row.reading.statements.begin());
    row.is_new.erase(row.is_new.begin());
  }
  if (number % 5 == 0)
    row.edits = {
        {.at = Timestamp::from_utc(1'780'100'000 + number * 991), .headline = "Before " + title.value},
        {.at = Timestamp::from_utc(1'780'200'000 - number * 991),
         .removed = {"It was " + std::to_string(number) + "."},
         .reveals = {{title.value, 2, 1}}}};
  return row;
}

// Decisions of every kind about every article that there may be.
inline std::vector<render::Decided> some_decisions() {
  using render::Verdict;
  std::vector<render::Decided> all{{.what = Verdict::take_down, .name = "Outlet 9", .is_in_force = true}};
  const auto name_of = [](int number) {
    return "https://outlet" + std::to_string(number % 4) + ".example/" + std::to_string(number);
  };
  for (int number = 0; number < 13; ++number) {
    const ArticleId one = ArticleId::of(name_of(number)), next = ArticleId::of(name_of(number + 1));
    all.push_back({.what = Verdict::merge, .articles = {{one}, {next}}});
    all.push_back({.what = Verdict::split, .at = 1'780'000'000, .by = "ada", .articles = {{one}, {next}}});
    all.push_back({.what = number % 2 == 0 ? Verdict::describe : Verdict::undescribe,
                   .name = name_of(number) + "/a.jpg",
                   .text = "Picture " + std::to_string(number),
                   .articles = {{one}}});
    for (const char* title : {"Gulls", "The Tide", "Ash Lane"}) {
      Statement said;
      said.claim =
          QuoteClaim{.speaker = {"Ana Pell"}, .text = {"quote " + std::to_string(number)}, .title = {title}};
      all.push_back({.what = number % 2 == 0 ? Verdict::withdraw : Verdict::restore,
                     .articles = {{one}},
                     .statement = id_of(said)});
    }
    for (const Event event : {Event::announced, Event::renewed, Event::casting}) {
      Statement said;
      said.claim = StatusClaim{.title = {"Gulls"}, .season = 2, .event = event};
      all.push_back({.what = Verdict::withdraw, .articles = {{one}}, .statement = id_of(said)});
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) all[i].seq = all.size() - i;
  return all;
}

// A desk that was asked for something of every story, and decided about every article.
inline const Desk& a_desk() {
  static const Desk desk{
      .feeds = []() -> Result<std::vector<FollowedFeed>> { return std::vector<FollowedFeed>{}; },
      .takedowns = []() -> Result<std::vector<store::Burial>> { return std::vector<store::Burial>{}; },
      .decided = [](Seq before, std::size_t limit) -> Result<std::vector<render::Decided>> {
        static const std::vector<render::Decided> all = some_decisions();
        std::vector<render::Decided> found;
        for (const render::Decided& one : all)
          if (one.seq < before && found.size() < limit) found.push_back(one);
        return found;
      },
      .ask = [](const render::DeskWish&) { return true; },
      .jobs =
          [] {
            std::vector<render::DeskJob> jobs;
            for (const char* story : {"0", "1", "2", "3"})
              jobs.push_back({.wish = {.deed = render::DeskDeed::merge, .stories = {StoryId::of(story)}}});
            return jobs;
          }};
  return desk;
}

inline rc::Gen<store::ArticleRow> arbitrary_article(int number) {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, 4), rc::gen::inRange(0, 3), rc::gen::inRange(0, 20),
                     rc::gen::inRange(0, 4), rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>()),
      [number](const std::tuple<int, int, int, int, bool, bool>& drawn) {
        const auto& [story, title, event, season, is_whole, is_new] = drawn;
        const char* names[] = {"Gulls", "The Tide", "Ash Lane"};
        return with_extras(
            make_article(number, story, names[title], static_cast<Event>(event), season, is_whole, is_new),
            number);
      });
}

// Addresses of a route: every thing of the invented worlds in every place, and questions it may be asked.
inline std::vector<std::string> addresses_of(const Route& route) {
  std::vector<std::string> addresses{std::string(route.pattern)},
      things{"gulls", "tide", "ash-lane", "ana-pell", "outlet-1", "crime", "science-fiction", "comedy"};
  for (int story = 0; story < 4; ++story) things.push_back(StoryId::of(std::to_string(story)).to_string());
  while (addresses.front().find('*') != std::string::npos) {
    std::vector<std::string> filled;
    for (const std::string& address : addresses)
      for (const std::string& thing : things)
        filled.push_back(std::string(address).replace(address.find('*'), 1, thing));
    addresses = std::move(filled);
  }
  if (route.pattern == "/outlet/*")
    for (const std::string& thing : things) addresses.push_back("/outlet/" + thing + "?show=first");
  if (route.pattern == "/genre/*" || route.pattern == "/api/v1/genres/*")
    for (const char* genre : {"crime", "science-fiction", "comedy"})
      for (const char* asked : {"?after=ash-lane", "?after=gulls", "?limit=1", "?before=0"})
        addresses.push_back(std::string(route.pattern).replace(route.pattern.find('*'), 1, genre) + asked);
  if (route.pattern == "/sitemap/*")
    for (const char* part : {"genres.xml", "2026-05.xml", "undated.xml", "titles-g.xml", "titles-t.xml"})
      addresses.push_back("/sitemap/" + std::string(part));
  if (addresses.size() > 1) return addresses;
  const std::string bare = addresses.front();
  for (const char* query : {"q=event", "q=ana", "q=gulsl", "show=status", "show=first-looks", "show=services",
                            "show=described", "title=gulls", "before=90", "before=60", "before=30"})
    addresses.push_back(bare + "?" + query);
  for (const char* query :
       {"q=event&kind=quotes", "q=event&title=gulls", "q=event&from=2026-05-28&to=2026-05-28"})
    addresses.push_back(bare + "?" + query);
  for (const char* query : {"genre=crime", "genre=science-fiction", "genre=comedy&show=status",
                            "genre=crime&limit=1", "genre=crime&q=event", "genre=comedy&q=gulls&kind=titles"})
    addresses.push_back(bare + "?" + query);
  for (const char* query : {"limit=1", "limit=2", "limit=1&q=event"}) addresses.push_back(bare + "?" + query);
  return addresses;
}

// Every route that gives something of the views. A new one is covered without being named here.
inline std::vector<std::string> all_addresses() {
  std::vector<std::string> all;
  for (const Route& route : site_routes()) {
    if (route.method != "GET" || route.access == Access::login || route.access == Access::chief) continue;
    const auto some = addresses_of(route);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace logline::site
