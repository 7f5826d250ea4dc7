// What a player or tracker says has been watched, in the formats that Jellyfin's webhook plugin, Plex and
// Trakt send (docs/SITE.md has an example of each). Every byte is hostile. Pure; safe from any thread.
//
//     std::optional<Watched> watched = watched_from("plex", body, "multipart/form-data; boundary=x");
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace logline::site {

// One episode watched to its end.
struct Watched {
  std::string series;
  int season = 0, episode = 0;
};

// Whether `player` is one that is understood: "jellyfin", "plex" or "trakt".
bool is_player(std::string_view player);
// nullopt: nothing was watched to its end, no episode of a series, or it can't be understood. A pause, a
// start and a film are nothing to complain of.
std::optional<Watched> watched_from(std::string_view player, std::string_view body,
                                    std::string_view content_type);

// The content of a field of multipart/form-data (RFC 7578); nullopt when it is not there or the form is
// broken.
std::optional<std::string_view> multipart_field(std::string_view body, std::string_view content_type,
                                                std::string_view name);

}  // namespace logline::site
