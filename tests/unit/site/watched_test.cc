// What players send, in the form in which they send it (bodies written by hand after their documentation).
#include "site/watched.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::site {
namespace {

constexpr std::string_view kJson = "application/json";
constexpr std::string_view kForm = "multipart/form-data; boundary=\"----aB03x\"";

std::string plex_form(const std::string& payload) {
  return "------aB03x\r\nContent-Disposition: form-data; name=\"thumb\"; filename=\"thumb.jpg\"\r\n"
         "Content-Type: image/jpeg\r\n\r\n\xFF\xD8\xFF\r\n------aB03x\r\n"
         "Content-Disposition: form-data; name=\"payload\"\r\nContent-Type: application/json\r\n\r\n" +
         payload + "\r\n------aB03x--\r\n";
}

void expect(const std::optional<Watched>& watched, const std::string& series, int season, int episode) {
  ASSERT_TRUE(watched);
  EXPECT_EQ(watched->series, series);
  EXPECT_EQ(watched->season, season);
  EXPECT_EQ(watched->episode, episode);
}

TEST(Watched, Jellyfin) {
  const std::string stop =
      R"({"NotificationType":"PlaybackStop","PlayedToCompletion":true,"ItemType":"Episode","Name":"Ebb",)"
      R"("SeriesName":"Tidewrack","SeasonNumber":1,"EpisodeNumber":4,"NotificationUsername":"ada"})";
  expect(watched_from("jellyfin", stop, kJson), "Tidewrack", 1, 4);
  const std::string as_text =
      R"({"NotificationType":"UserDataSaved","Played":"True","ItemType":"Episode","SeriesName":"Tidewrack",)"
      R"("SeasonNumber":"01","EpisodeNumber":"4"})";
  expect(watched_from("jellyfin", as_text, kJson), "Tidewrack", 1, 4);
  for (
      const char* other :
      {R"({"NotificationType":"PlaybackStart","ItemType":"Episode","SeriesName":"T","SeasonNumber":1,"EpisodeNumber":4})",
       R"({"NotificationType":"PlaybackStop","PlayedToCompletion":false,"ItemType":"Episode","SeriesName":"T","SeasonNumber":1,"EpisodeNumber":4})",
       R"({"NotificationType":"PlaybackStop","PlayedToCompletion":true,"ItemType":"Movie","Name":"T"})"})
    EXPECT_FALSE(watched_from("jellyfin", other, kJson)) << other;
}

TEST(Watched, Plex) {
  const std::string payload =
      R"({"event":"media.scrobble","user":true,"owner":true,"Account":{"id":1,"title":"ada"},)"
      R"("Metadata":{"type":"episode","title":"Ebb","grandparentTitle":"Tidewrack","parentIndex":2,"index":10}})";
  expect(watched_from("plex", plex_form(payload), kForm), "Tidewrack", 2, 10);
  const std::string played =
      R"({"event":"media.play","Metadata":{"type":"episode","grandparentTitle":"T","parentIndex":2,"index":1}})";
  EXPECT_FALSE(watched_from("plex", plex_form(played), kForm));
  EXPECT_FALSE(watched_from("plex", plex_form(payload), "multipart/form-data"));
  EXPECT_FALSE(watched_from("plex", plex_form(payload).substr(0, 120), kForm)) << "cut";
}

TEST(Watched, Trakt) {
  const std::string scrobble =
      R"({"action":"scrobble","progress":99.9,"show":{"title":"Tidewrack","year":2025,"ids":{"trakt":1}},)"
      R"("episode":{"season":1,"number":1,"title":"Low Water"}})";
  expect(watched_from("trakt", scrobble, kJson), "Tidewrack", 1, 1);
  EXPECT_FALSE(watched_from(
      "trakt", R"({"action":"pause","progress":75,"show":{"title":"T"},"episode":{"season":1,"number":1}})",
      kJson));
  EXPECT_FALSE(watched_from(
      "trakt", R"({"action":"stop","progress":40,"show":{"title":"T"},"episode":{"season":1,"number":1}})",
      kJson));
}

TEST(Watched, TakesNothingThatMakesNoSense) {
  for (
      const char* body :
      {"", "[]", "null", "{", R"({"event":"media.scrobble","Metadata":[]})",
       R"({"event":"media.scrobble","Metadata":{"type":"episode","grandparentTitle":"T","parentIndex":-1,"index":99999999999}})"})
    for (const char* player : {"jellyfin", "plex", "trakt"})
      EXPECT_FALSE(watched_from(player, body, kJson)) << body;
}

RC_GTEST_PROP(Watched, NothingIsTooOdd, (const std::string& body, const std::string& boundary)) {
  (void)watched_from("plex", body, "multipart/form-data; boundary=" + boundary);
  (void)multipart_field("--" + boundary + body, "multipart/form-data; boundary=" + boundary, "payload");
}

}  // namespace
}  // namespace logline::site
