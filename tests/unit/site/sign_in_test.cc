// Who may come in: links, passwords, sessions, tokens, roles; and that no route lets anybody past them.
#include <gtest/gtest.h>

#include "described.h"
#include "fake_store.h"
#include "site/routes.h"
#include "site/sessions.h"
#include "site/target.h"
#include "some_logins.h"
#include "wrap/hmac.h"
#include "wrap/password.h"

namespace logline::site {
namespace {

constexpr std::string_view kDoorToken = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kPassword = "correct horse";

// A browser, or a program with a token, at a site where people sign in.
struct Door {
  FakeViews views;
  SomeLogins logins;
  StaticFiles files = load_static_files();
  render::Pages pages = render::Pages::load("/static/x.css").value();
  std::int64_t now = 1'780'000'000;
  Mode mode{.has_logins = true};
  std::string session;  // the cookie
  std::string bearer;
  std::string peer = "192.0.2.1";
  bool has_form_cookie = true;
  std::string body;  // JSON
  Fields headers;

  Response send(const std::string& method, const std::string& address, Fields form = {}) {
    const Target target = *parse_target(address);
    Request request{.method = method, .path = target.path, .query = target.query, .form = std::move(form)};
    request.peer = peer;
    request.body = body;
    request.headers = headers;
    if (has_form_cookie) request.cookies["logline_form"] = kDoorToken;
    if (!session.empty()) request.cookies["logline_session"] = session;
    if (!bearer.empty()) request.headers["authorization"] = "Bearer " + bearer;
    const Visitor visitor = recognise(request, *logins, now).value();
    store::Accounts& accounts = logins.installation().accounts();
    Context context{.visitor = visitor,
                    .gate = {views, accounts.progress(visitor.reader).value(), views.clickbait},
                    .accounts = accounts,
                    .logins = *logins,
                    .pages = pages,
                    .files = files,
                    .now = Timestamp::from_utc(now),
                    .mode = mode};
    const Request asked = request;
    Response response = answer(std::move(request), context);
    expect_described(asked, response);
    for (const auto& [name, value] : response.headers)
      if (name == "Set-Cookie" && value.starts_with("logline_session="))
        session = value.substr(16, value.find(';') - 16);
    return response;
  }
  Response post(const std::string& address, Fields form = {}) {
    form["token"] = kDoorToken;
    return send("POST", address, std::move(form));
  }
  Response sign_in(const std::string& name, std::string_view password) {
    return post("/sign-in", {{"name", name}, {"password", std::string(password)}});
  }
  std::string link(store::Role role) {
    const std::string secret = wrap::random_hex(32);
    EXPECT_TRUE(logins->invite(wrap::sha256_hex(secret), {.role = role}, now + 60));
    return "/join/" + secret;
  }
  // Comes in as somebody new, and stays signed in.
  void join(const std::string& name, store::Role role) {
    session.clear();
    EXPECT_EQ(post(link(role), {{"name", name}, {"password", std::string(kPassword)}}).status, 303U);
    EXPECT_EQ(session.size(), 64U);
  }
};

std::string location_of(const Response& response) {
  for (const auto& [name, value] : response.headers)
    if (name == "Location") return value;
  return {};
}

TEST(SignIn, AStrangerIsSentToTheDoorAndComesBackWhereTheyWanted) {
  Door door;
  door.join("ada", store::Role::reader);
  door.session.clear();
  EXPECT_EQ(location_of(door.send("GET", "/titles")), "/sign-in?to=%2Ftitles");
  EXPECT_EQ(door.send("GET", "/sign-in?to=/titles").status, 200U);
  const Response in =
      door.post("/sign-in", {{"name", " ADA "}, {"password", std::string(kPassword)}, {"to", "/titles"}});
  EXPECT_EQ(location_of(in), "/titles");
  EXPECT_EQ(door.send("GET", "/titles").status, 200U);
}

TEST(SignIn, GoesToNoOtherSiteAfterwards) {
  Door door;
  door.join("ada", store::Role::reader);
  for (const char* to : {"//evil.example", "https://evil.example", "/\\evil.example", ""}) {
    door.session.clear();
    EXPECT_EQ(location_of(
                  door.post("/sign-in", {{"name", "ada"}, {"password", std::string(kPassword)}, {"to", to}})),
              "/");
  }
}

TEST(SignIn, ALinkWorksOnceAndNotForEver) {
  Door door;
  const std::string link = door.link(store::Role::reader), late = door.link(store::Role::reader);
  EXPECT_EQ(door.send("GET", link).status, 200U);
  EXPECT_EQ(door.post(link, {{"name", "ada"}, {"password", "short"}}).status, 400U);
  EXPECT_EQ(door.post(link, {{"name", "no spaces"}, {"password", std::string(kPassword)}}).status, 400U);
  EXPECT_EQ(door.post(link, {{"name", "ada"}, {"password", std::string(kPassword)}}).status, 303U);
  EXPECT_EQ(door.post(link, {{"name", "eve"}, {"password", std::string(kPassword)}}).status, 404U);
  door.now += 61;
  EXPECT_EQ(door.send("GET", late).status, 404U);
  EXPECT_EQ(door.post(late, {{"name", "eve"}, {"password", std::string(kPassword)}}).status, 404U);
}

TEST(SignIn, ASecretIsMadeWhenSomebodySignsIn) {  // no fixation
  Door door;
  door.join("ada", store::Role::reader);
  const std::string first = door.session;
  EXPECT_EQ(door.sign_in("ada", kPassword).status, 303U);
  EXPECT_NE(door.session, first);
  const std::string second = door.session;
  door.session = first;
  EXPECT_EQ(door.send("GET", "/titles").status, 303U) << "the old session has ended";
  door.session = second;
  EXPECT_EQ(door.post("/sign-out").status, 303U);
  door.session = second;
  EXPECT_EQ(door.send("GET", "/titles").status, 303U);
}

TEST(SignIn, ASessionEndsWhenItIsNotUsed) {
  Door door;
  door.join("ada", store::Role::reader);
  door.now += store::kSessionSeconds - 10;
  EXPECT_EQ(door.send("GET", "/titles").status, 200U);
  door.now += store::kSessionSeconds - 10;
  EXPECT_EQ(door.send("GET", "/titles").status, 200U) << "use keeps it";
  door.now += store::kSessionSeconds + 1;
  EXPECT_EQ(door.send("GET", "/titles").status, 303U);
}

TEST(SignIn, WhoGuessesWaitsAndLearnsNothingOfWhoIsThere) {
  Door door;
  door.join("ada", store::Role::reader);
  door.session.clear();
  for (const char* name : {"ada", "nobody"}) {
    door.peer = std::string("192.0.2.") + name[0];
    for (int i = 0; i < 5; ++i) EXPECT_EQ(door.sign_in(name, "wrong wrong").status, 403U) << name << i;
    EXPECT_EQ(door.sign_in(name, "wrong wrong").status, 429U) << name;
  }
  EXPECT_EQ(door.sign_in("ada", kPassword).status, 429U);
  door.now += 16;
  EXPECT_EQ(door.sign_in("ada", kPassword).status, 303U);
  std::string right = door.sign_in("nobody", "wrong wrong").body,
              wrong = door.sign_in("adb", "wrong wrong").body;
  EXPECT_EQ(right.find("nobody has"), std::string::npos);
}

TEST(SignIn, ManyNamesFromOneAddressWaitToo) {
  Door door;
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(door.sign_in("name" + std::to_string(i), "wrong wrong").status, 403U);
  EXPECT_EQ(door.sign_in("another", "wrong wrong").status, 429U);
  door.peer = "192.0.2.77";
  EXPECT_EQ(door.sign_in("another", "wrong wrong").status, 403U);
}

TEST(SignIn, NoRouteThatChangesAnythingTakesAFormThatIsNotOurs) {
  Door door;
  door.join("ada", store::Role::chief);
  for (const Route& route : site_routes()) {
    if (route.method == "GET" || route.pattern.starts_with("/api/") || route.pattern.starts_with("/hooks/"))
      continue;
    std::string address(route.pattern);
    while (address.find('*') != std::string::npos) address.replace(address.find('*'), 1, "1");
    EXPECT_EQ(door.send(std::string(route.method), address, {{"token", "wrong"}}).status, 403U)
        << route.pattern;
    door.has_form_cookie = false;
    EXPECT_EQ(door.send(std::string(route.method), address, {{"token", std::string(kDoorToken)}}).status,
              403U)
        << route.pattern;
    door.has_form_cookie = true;
  }
}

TEST(SignIn, NoRouteLetsAStrangerInNorAReaderBeyondTheirRole) {
  Door door;
  door.join("ada", store::Role::chief);
  door.join("bob", store::Role::reader);
  const std::string bob = door.session;
  for (const Route& route : site_routes()) {
    if (route.access == Access::anyone) continue;
    std::string address(route.pattern);
    while (address.find('*') != std::string::npos) address.replace(address.find('*'), 1, "1");
    door.session.clear();
    const bool is_api = route.pattern.starts_with("/api/") || route.pattern.starts_with("/hooks/");
    const unsigned turned = route.method == "GET" && !is_api && !route.is_feed ? 303U : 401U;
    Fields form{{"token", std::string(kDoorToken)}};
    EXPECT_EQ(door.send(std::string(route.method), address, form).status, turned) << route.pattern;
    door.session = bob;
    if (route.access < Access::desk) continue;
    EXPECT_EQ(door.send(std::string(route.method), address, form).status, 403U) << route.pattern;
  }
}

TEST(SignIn, ReadersOfOneLoginAreNotThoseOfAnother) {
  Door door;
  door.join("ada", store::Role::reader);
  EXPECT_EQ(door.post("/household", {{"say", "add"}, {"label", "Kid"}}).status, 303U);
  const auto ada = door.logins->find("ada").value();
  const auto members = door.logins->members(ada->id).value();
  ASSERT_EQ(members.size(), 2U);
  const std::string kid = members[0].label == "Kid" ? members[0].reader : members[1].reader;
  const std::string session = door.session;
  door.join("bob", store::Role::reader);
  EXPECT_EQ(door.post("/household", {{"say", "switch"}, {"reader", kid}}).status, 404U);
  EXPECT_EQ(door.post("/household", {{"say", "remove"}, {"reader", kid}}).status, 404U);
  door.session = session;
  EXPECT_EQ(door.post("/household", {{"say", "switch"}, {"reader", kid}}).status, 303U);
  EXPECT_EQ(door.post("/title/salt/progress", {{"say", "caught-up"}}).status, 303U);
  EXPECT_TRUE(door.logins.installation().accounts().progress(kid)->of("salt").is_caught_up);
  EXPECT_EQ(door.post("/household", {{"say", "remove"}, {"reader", kid}}).status, 404U) << "who is reading";
}

TEST(SignIn, ATokenIsShownOnceAndDoesWhatItsScopesSay) {
  Door door;
  door.join("ada", store::Role::reader);
  const Response made =
      door.post("/login/tokens", {{"label", "player"}, {"scope-read", "1"}, {"scope-desk", "1"}});
  const auto at = made.body.find("class=\"secret\">");
  ASSERT_NE(at, std::string::npos);
  const std::string token = made.body.substr(at + 15, 64);
  const auto login = door.logins->find("ada").value();
  const auto tokens = door.logins->tokens(login->id).value();
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].scopes, "read") << "no more than the login may";
  EXPECT_EQ(door.send("GET", "/login").body.find(token), std::string::npos);
  const std::string session = door.session;
  door.session.clear();
  door.bearer = token;
  EXPECT_EQ(door.send("GET", "/titles").status, 200U);
  EXPECT_EQ(door.send("GET", "/login").status, 403U) << "a program is not the person";
  door.bearer = std::string(64, '0');
  EXPECT_NE(door.send("GET", "/titles").status, 200U);
  door.bearer.clear();
  door.session = session;
  EXPECT_EQ(door.post("/login/tokens/" + std::to_string(tokens[0].id) + "/remove").status, 303U);
  door.bearer = token;
  EXPECT_NE(door.send("GET", "/titles").status, 200U);
}

TEST(SignIn, ATokenInAnAddressIsForFeedsAndForReadingOnly) {
  Door door;
  door.join("ada", store::Role::reader);
  const std::string own = door.session;
  const auto make_token = [&](Fields scopes) {
    scopes["label"] = "reader";
    door.session = own;
    const std::string page = door.post("/login/tokens", std::move(scopes)).body;
    const auto at = page.find("class=\"secret\">");
    EXPECT_NE(at, std::string::npos);
    door.session.clear();
    return page.substr(at + 15, 64);
  };
  const std::string reads = make_token({{"scope-read", "1"}}),
                    does_more = make_token({{"scope-read", "1"}, {"scope-progress", "1"}}),
                    reads_not = make_token({{"scope-progress", "1"}});
  std::size_t feeds = 0;
  for (const Route& route : site_routes()) {
    if (route.method != "GET" || route.access != Access::reading) continue;
    std::string address(route.pattern);
    while (address.find('*') != std::string::npos) address.replace(address.find('*'), 1, "1");
    address += "?q=word&token=";
    const bool is_api = route.pattern.starts_with("/api/");
    const Response read = door.send("GET", address + reads);
    EXPECT_EQ(read.status == 200U || read.status == 404U, route.is_feed) << route.pattern;
    EXPECT_EQ(read.body.find(reads), std::string::npos) << route.pattern;
    for (const auto& [name, value] : read.headers) EXPECT_EQ(value.find(reads), std::string::npos) << name;
    feeds += route.is_feed ? 1 : 0;
    for (const std::string& token : {does_more, reads_not, std::string(64, '0'), std::string("x")})
      EXPECT_GE(door.send("GET", address + token).status, 303U) << route.pattern;
    for (const std::string& token : {does_more, reads_not, std::string(64, '0')})
      EXPECT_EQ(door.send("GET", address + token).status == 401U, route.is_feed || is_api) << route.pattern;
  }
  EXPECT_EQ(feeds, 12U);
}

TEST(Hooks, MoveTheReaderOfTheirTokenForward) {
  Door door;
  door.join("ada", store::Role::reader);
  const std::string page = door.post("/login/tokens", {{"label", "player"}, {"scope-progress", "1"}}).body;
  const std::string hook = "/hooks/" + page.substr(page.find("class=\"secret\">") + 15, 64) + "/trakt";
  const std::string reader = door.logins->members(door.logins->find("ada").value()->id)->front().reader;
  const auto episode_after = [&](int episode) {
    door.body = R"({"action":"watch","show":{"title":"Salt"},"episode":{"season":1,"number":)" +
                std::to_string(episode) + "}}";
    EXPECT_EQ(door.send("POST", hook).status, 204U);
    return door.logins.installation().accounts().progress(reader)->of("salt").episode;
  };
  door.session.clear();
  EXPECT_EQ(episode_after(4), 4);
  EXPECT_EQ(episode_after(2), 4) << "watched again";
  EXPECT_EQ(episode_after(5), 5);
  door.headers["x-logline-signature"] = "sha256=" + std::string(64, '0');
  EXPECT_EQ(door.send("POST", hook).status, 401U);
  door.headers["x-logline-signature"] =
      "sha256=" + wrap::hmac_hex(wrap::HmacHash::sha256, hook.substr(7, 64), door.body);
  EXPECT_EQ(door.send("POST", hook).status, 204U);
  door.headers.clear();
  EXPECT_EQ(door.send("POST", "/hooks/" + std::string(64, '0') + "/trakt").status, 401U);
  EXPECT_EQ(door.send("POST", hook + "x").status, 404U);
  door.mode.has_logins = false;
  EXPECT_EQ(door.send("POST", "/hooks/local/trakt").status, 204U);
  door.headers["origin"] = "https://evil.example";
  EXPECT_EQ(door.send("POST", "/hooks/local/trakt").status, 401U) << "a page elsewhere";
}

TEST(SignIn, AChangedPasswordEndsTheOtherSessions) {
  Door door;
  door.join("ada", store::Role::reader);
  const std::string one = door.session;
  door.session.clear();
  EXPECT_EQ(door.sign_in("ada", kPassword).status, 303U);
  EXPECT_EQ(door.post("/login/password", {{"password", "wrong wrong"}, {"new", "another horse"}}).status,
            403U);
  EXPECT_EQ(
      door.post("/login/password", {{"password", std::string(kPassword)}, {"new", "another horse"}}).status,
      303U);
  EXPECT_EQ(door.send("GET", "/titles").status, 200U);
  door.session = one;
  EXPECT_EQ(door.send("GET", "/titles").status, 303U);
  door.session.clear();
  EXPECT_EQ(door.sign_in("ada", "another horse").status, 303U);
}

TEST(SignIn, TheLastOperatorStays) {
  Door door;
  door.join("ada", store::Role::chief);
  EXPECT_EQ(door.post("/logins", {{"say", "role"}, {"name", "ada"}, {"role", "reader"}}).status, 409U);
  EXPECT_EQ(door.post("/login/remove", {{"password", std::string(kPassword)}}).status, 409U);
  const std::string ada = door.session;
  door.join("bob", store::Role::chief);
  EXPECT_EQ(door.post("/login/remove", {{"password", std::string(kPassword)}}).status, 303U);
  EXPECT_FALSE(door.logins->find("bob").value());
  door.session = ada;
  EXPECT_EQ(door.send("GET", "/logins").status, 200U);
}

TEST(SignIn, AResetLinkSetsThePasswordAndNothingElse) {
  Door door;
  door.join("ada", store::Role::reader);
  const auto ada = door.logins->find("ada").value();
  const std::string secret = wrap::random_hex(32);
  ASSERT_TRUE(
      door.logins->invite(wrap::sha256_hex(secret), {.role = ada->role, .login = ada->id}, door.now + 60));
  const std::string old = door.session;
  door.session.clear();
  EXPECT_EQ(door.post("/join/" + secret, {{"password", "another horse"}}).status, 303U);
  EXPECT_EQ(door.send("GET", "/titles").status, 200U);
  door.session = old;
  EXPECT_EQ(door.send("GET", "/titles").status, 303U);
  EXPECT_EQ(door.logins->find("ada").value()->id, ada->id);
}

TEST(SignIn, AnOpenSiteIsReadByAnybodyAndChangedByNobody) {
  Door door;
  door.mode.is_open = true;
  EXPECT_EQ(door.send("GET", "/").status, 200U);
  EXPECT_EQ(door.send("GET", "/settings").status, 303U);
  EXPECT_EQ(door.post("/title/salt/progress", {{"say", "open"}}).status, 401U);
}

}  // namespace
}  // namespace logline::site
