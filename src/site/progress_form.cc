#include "site/progress_form.h"

#include <charconv>
#include <string>

namespace logline::site {
namespace {

// Empty is 0; nullopt for what is no number from 0 to `most`.
std::optional<int> number_of(const std::string& text, int most) {
  if (text.empty()) return 0;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > most)
    return std::nullopt;
  return value;
}

std::optional<int> number_of(const Json& json, const char* field, int most) {
  if (!json.contains(field)) return 0;
  const Json& value = json[field];
  if (!value.is_number_integer() || value.get<std::int64_t>() < 0 || value.get<std::int64_t>() > most)
    return std::nullopt;
  return value.get<int>();
}

std::optional<bool> flag_of(const Json& json, const char* field) {
  if (!json.contains(field)) return false;
  return json[field].is_boolean() ? std::optional(json[field].get<bool>()) : std::nullopt;
}

}  // namespace

std::optional<wall::TitleProgress> progress_of(const Fields& form) {
  const std::string said = value_of(form, "say");
  const auto season = number_of(value_of(form, "season"), kMostSeasons);
  const auto episode = number_of(value_of(form, "episode"), kMostEpisodes);
  if (!season || !episode) return std::nullopt;
  wall::TitleProgress progress{.season = *season, .episode = *season == 0 ? 0 : *episode};
  if (said == "caught-up")
    progress.is_caught_up = true;
  else if (said == "open")
    progress.wants_everything = true;
  else if (said != "watched")
    return std::nullopt;
  return progress;
}

std::optional<wall::TitleProgress> progress_of(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto season = number_of(json, "season", kMostSeasons);
  const auto episode = number_of(json, "episode", kMostEpisodes);
  const auto is_caught_up = flag_of(json, "caught_up"), wants_everything = flag_of(json, "everything");
  if (!season || !episode || !is_caught_up || !wants_everything) return std::nullopt;
  return wall::TitleProgress{*season, *season == 0 ? 0 : *episode, *is_caught_up, *wants_everything};
}

Json progress_json(const wall::TitleProgress& progress) {
  return {{"season", progress.season},
          {"episode", progress.episode},
          {"caught_up", progress.is_caught_up},
          {"everything", progress.wants_everything}};
}

}  // namespace logline::site
