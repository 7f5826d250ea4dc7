#include "app/desk_wish.h"

#include <algorithm>
#include <array>
#include <utility>

#include "wire/json.h"

namespace logline::app {
namespace {

using render::DeskDeed;
using render::DeskWish;

constexpr std::array<std::pair<DeskDeed, const char*>, 7> kDeeds{{{DeskDeed::take_down, "take down"},
                                                                  {DeskDeed::lift, "lift"},
                                                                  {DeskDeed::merge, "merge"},
                                                                  {DeskDeed::split, "split"},
                                                                  {DeskDeed::describe, "describe"},
                                                                  {DeskDeed::withdraw, "withdraw"},
                                                                  {DeskDeed::restore, "restore"}}};

template <class AnyId>
Json list_of(const std::vector<AnyId>& ids) {
  Json list = Json::array();
  for (const AnyId id : ids) list.push_back(id.to_string());
  return list;
}

template <class AnyId>
bool take_ids(const Json& json, const char* name, std::vector<AnyId>& ids) {
  const auto list = json.find(name);
  if (list == json.end() || !list->is_array()) return false;
  for (const Json& one : *list) {
    const auto id = one.is_string() ? AnyId::from_string(one.get<std::string>()) : std::nullopt;
    if (!id) return false;
    ids.push_back(*id);
  }
  return true;
}

bool take_text(const Json& json, const char* name, std::string& text) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return true;
}

// What a deed cannot be done without.
bool is_whole(const DeskWish& wish) {
  switch (wish.deed) {
    case DeskDeed::take_down:
    case DeskDeed::lift: return !wish.what.empty();
    case DeskDeed::merge: return wish.stories.size() > 1;
    case DeskDeed::split: return !wish.stories.empty() && !wish.articles.empty();
    case DeskDeed::describe:
    case DeskDeed::withdraw:
    case DeskDeed::restore: break;
  }
  return !wish.articles.empty();
}

}  // namespace

std::string text_of(const DeskWish& wish) {
  const auto* const deed = std::ranges::find(kDeeds, wish.deed, &std::pair<DeskDeed, const char*>::first);
  return to_line(Json{{"deed", deed->second},
                      {"what", wish.what},
                      {"stories", list_of(wish.stories)},
                      {"articles", list_of(wish.articles)},
                      {"text", wish.text},
                      {"statement", wish.statement.to_string()},
                      {"by", id_to_string(wish.by)}});
}

std::optional<DeskWish> wish_in(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || !json->is_object()) return std::nullopt;
  DeskWish wish;
  std::string deed, statement, by;
  const bool has_texts = take_text(*json, "deed", deed) && take_text(*json, "what", wish.what) &&
                         take_text(*json, "text", wish.text) && take_text(*json, "statement", statement) &&
                         take_text(*json, "by", by);
  const auto* const known = std::ranges::find_if(kDeeds, [&](const auto& one) { return deed == one.second; });
  const auto id = StatementId::from_string(statement);
  const auto whose = id_from_string(by);
  if (!has_texts || known == kDeeds.end() || !id || !whose) return std::nullopt;
  if (!take_ids(*json, "stories", wish.stories) || !take_ids(*json, "articles", wish.articles))
    return std::nullopt;
  wish.deed = known->first;
  wish.statement = *id;
  wish.by = *whose;
  return is_whole(wish) ? std::optional(std::move(wish)) : std::nullopt;
}

}  // namespace logline::app
