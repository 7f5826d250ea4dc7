#include "site/watched.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "site/progress_form.h"
#include "wire/json.h"

namespace logline::site {
namespace {

constexpr std::size_t kLongestSeries = 300;
constexpr double kCountsAsWatched = 80;  // per cent: what Trakt counts as watched

const Json& field(const Json& json, const char* name) {
  static const Json none;
  if (!json.is_object()) return none;
  const auto found = json.find(name);
  return found == json.end() ? none : *found;
}

std::string text_of(const Json& json) { return json.is_string() ? json.get<std::string>() : std::string(); }

// A number, also one written as text, as templates of Jellyfin's plugin do; -1 for anything else.
int number_of(const Json& json) {
  if (json.is_number_integer()) {
    const auto value = json.get<std::int64_t>();
    return value >= 0 && value <= kMostEpisodes ? static_cast<int>(value) : -1;
  }
  const std::string text = text_of(json);
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

bool is_true(const Json& json) {
  return json.is_boolean() ? json.get<bool>() : to_lower(text_of(json)) == "true";
}

std::optional<Watched> watched(const Json& series, const Json& season, const Json& episode) {
  Watched result{text_of(series), number_of(season), number_of(episode)};
  const bool is_good = !result.series.empty() && result.series.size() <= kLongestSeries &&
                       result.season >= 1 && result.season <= kMostSeasons && result.episode >= 1 &&
                       result.episode <= kMostEpisodes;
  return is_good ? std::optional(std::move(result)) : std::nullopt;
}

std::optional<Watched> from_jellyfin(const Json& json) {
  const std::string kind = text_of(field(json, "NotificationType"));
  const bool is_end = (kind == "PlaybackStop" && is_true(field(json, "PlayedToCompletion"))) ||
                      (kind == "UserDataSaved" && is_true(field(json, "Played")));
  if (!is_end || text_of(field(json, "ItemType")) != "Episode") return std::nullopt;
  return watched(field(json, "SeriesName"), field(json, "SeasonNumber"), field(json, "EpisodeNumber"));
}

std::optional<Watched> from_plex(const Json& json) {
  const Json& item = field(json, "Metadata");
  if (text_of(field(json, "event")) != "media.scrobble" || text_of(field(item, "type")) != "episode")
    return std::nullopt;
  return watched(field(item, "grandparentTitle"), field(item, "parentIndex"), field(item, "index"));
}

std::optional<Watched> from_trakt(const Json& json) {
  const std::string action = text_of(field(json, "action"));
  const Json& progress = field(json, "progress");
  const bool is_far = !progress.is_number() || progress.get<double>() >= kCountsAsWatched;
  const bool is_end =
      action == "watch" || action == "checkin" || ((action == "scrobble" || action == "stop") && is_far);
  if (!is_end) return std::nullopt;
  const Json& episode = field(json, "episode");
  return watched(field(field(json, "show"), "title"), field(episode, "season"), field(episode, "number"));
}

// The value of `name` in a header's parameters, without its quotes.
std::string_view parameter(std::string_view header, std::string_view name) {
  for (std::size_t at = header.find(name); at != std::string_view::npos; at = header.find(name, at + 1)) {
    const bool is_start = at > 0 && (header[at - 1] == ' ' || header[at - 1] == ';');
    std::string_view rest = header.substr(at + name.size());
    if (!is_start || !rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    if (!rest.starts_with('"')) return rest.substr(0, rest.find_first_of("; \r\n"));
    rest.remove_prefix(1);
    return rest.substr(0, rest.find('"'));
  }
  return {};
}

}  // namespace

bool is_player(std::string_view player) {
  return player == "jellyfin" || player == "plex" || player == "trakt";
}

std::optional<std::string_view> multipart_field(std::string_view body, std::string_view content_type,
                                                std::string_view name) {
  const std::string_view boundary = parameter(content_type, "boundary");
  if (boundary.empty() || boundary.size() > 70) return std::nullopt;
  const std::string mark = "--" + std::string(boundary);
  std::size_t at = body.find(mark);
  while (at != std::string_view::npos) {
    at += mark.size();
    const std::size_t head_end = body.find("\r\n\r\n", at);
    const std::size_t end = body.find("\r\n" + mark, at);
    if (head_end == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
    const std::string_view head = body.substr(at, head_end - at);
    if (head_end + 4 <= end && parameter(head, "name") == name)
      return body.substr(head_end + 4, end - head_end - 4);
    at = end + 2;
  }
  return std::nullopt;
}

std::optional<Watched> watched_from(std::string_view player, std::string_view body,
                                    std::string_view content_type) {
  if (content_type.starts_with("multipart/form-data")) {
    const auto payload = multipart_field(body, content_type, "payload");
    if (!payload) return std::nullopt;
    body = *payload;
  }
  const auto json = parse_json(body);
  if (!json) return std::nullopt;
  if (player == "jellyfin") return from_jellyfin(*json);
  return player == "plex" ? from_plex(*json) : from_trakt(*json);
}

}  // namespace logline::site
