#include <algorithm>
#include <optional>

#include "catalogue/entities.h"
#include "catalogue/genres.h"
#include "catalogue/title_parts.h"
#include "model/statement.h"
#include "wrap/json.h"

namespace logline::catalogue {
namespace {

using nlohmann::json;

constexpr std::size_t kMostAkas = 40;
constexpr std::size_t kMostActors = 20;

bool has_value(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && !found->is_null();
}

// 0 when none is stated.
Result<int> premiere_year(const json& show) {
  if (!has_value(show, "premiered")) return 0;
  const std::string written = name_in(show, "premiered");
  int year = 0;
  std::size_t digits = 0;
  while (digits < written.size() && written[digits] >= '0' && written[digits] <= '9' && digits < 5)
    year = year * 10 + (written[digits++] - '0');
  if (written.empty() && show["premiered"].is_string()) return 0;
  const bool ends_there = digits == written.size() || written[digits] == '-';
  if (digits != 4 || !ends_there || year < 1900 || year > 2200)
    return fail("is no date like 2024-03-01", "field \"premiered\"");
  return year;
}

// Whose series it is, and in which country; streamers of the whole world have none.
void add_home(const json& show, Title& title) {
  for (const char* kind : {"network", "webChannel"}) {
    const json& home = object_in(show, kind);
    title.service = name_in(home, "name");
    if (title.service.empty()) continue;
    title.region = region_in(name_in(object_in(home, "country"), "code"));
    return;
  }
}

// "Scripted" and what else tells none is in no table.
void add_tvmaze_genres(const json& show, Title& title) {
  for (const json& genre : list_in(show, "genres"))
    if (genre.is_string()) add_genre("tvmaze", genre.get_ref<const std::string&>(), title.genres);
  add_genre("tvmaze", name_in(show, "type"), title.genres);
}

void add_ids(const json& show, std::vector<std::string>& ids) {
  if (const std::string id = number_in(show, "id"); !id.empty()) ids.push_back("tvmaze:" + id);
  const json& elsewhere = object_in(show, "externals");
  if (const std::string id = number_in(elsewhere, "thetvdb"); !id.empty() && id != "0")
    ids.push_back("thetvdb:" + id);
  if (const std::string id = name_in(elsewhere, "imdb"); id.starts_with("tt") && id.size() < 16)
    ids.push_back("imdb:" + id);
}

void add_once(std::string name, std::size_t most, std::vector<std::string>& names) {
  if (fold_name(name).empty() || names.size() >= most) return;
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

void add_embedded(const json& show, Title& title) {
  const json& embedded = object_in(show, "_embedded");
  for (const json& aka : list_in(embedded, "akas")) {
    std::string name = name_in(aka, "name");
    if (name != title.name) add_once(std::move(name), kMostAkas, title.aliases);
  }
  for (const json& part : list_in(embedded, "cast"))
    add_once(name_in(object_in(part, "person"), "name"), kMostActors, title.cast);
}

// What the API gives of a show under addresses of their own does not say of which show it is.
std::optional<Error> other_than_show(const json& object) {
  if (object.contains("person") && object.contains("character"))
    return Error{"a part that somebody plays, without the show", {}, "ask for the show with ?embed[]=cast"};
  if (object.contains("airdate") && object.contains("season"))
    return Error{"an episode, without its show", {}, "ask for the show with ?embed[]=episodes"};
  return std::nullopt;
}

// A search gives {"score", "show"}; a schedule, episodes with their show in or below them.
const json& show_in(const json& object) {
  if (const json& show = object_in(object, "show"); !show.empty()) return show;
  const json& below = object_in(object_in(object, "_embedded"), "show");
  return below.empty() ? object : below;
}

}  // namespace

Result<Title> parse_tvmaze(std::string_view object) {
  const auto parsed = wrap::parse_json(object);
  if (!parsed) return tl::unexpected(parsed.error());
  if (!parsed->is_object()) return fail("not a JSON object");
  const json& show = show_in(*parsed);
  if (auto other = other_than_show(show)) return tl::unexpected(std::move(*other));
  Title title;
  title.name = name_in(show, "name");
  if (fold_name(title.name).empty())
    return fail("is missing, or has no letter in it, or more than 300 bytes", "field \"name\"");
  const Result<int> year = premiere_year(show);
  if (!year) return tl::unexpected(year.error());
  title.year = *year;
  add_home(show, title);
  add_tvmaze_genres(show, title);
  title.is_imported = true;
  add_ids(show, title.ids);
  add_embedded(show, title);
  return title;
}

}  // namespace logline::catalogue
