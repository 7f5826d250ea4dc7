#include "store/decision.h"

#include <fmt/format.h>

#include "wire/json.h"

namespace logline::store {
namespace {

Json ids_to_json(const std::vector<ArticleId>& articles) {
  Json ids = Json::array();
  for (const ArticleId article : articles) ids.push_back(article.to_string());
  return ids;
}

Result<std::vector<ArticleId>> ids_from_json(const Json& json) {
  std::vector<ArticleId> articles;
  if (!json.is_array()) return fail("articles are to be a list", "decision");
  for (const Json& one : json) {
    const auto id = one.is_string() ? ArticleId::from_string(one.get<std::string>()) : std::nullopt;
    if (!id) return fail(to_line(one) + " is not an article's id", "decision");
    articles.push_back(*id);
  }
  return articles;
}

}  // namespace

JournalEntry decision_entry(const StoryDecision& decision, Seq last) {
  const bool is_merge = decision.split.empty();
  Json json;
  if (is_merge)
    for (const std::vector<ArticleId>& story : decision.merge) json["merge"].push_back(ids_to_json(story));
  else
    json["split"] = ids_to_json(decision.split);
  return {.kind = JournalKind::decision,
          .key = fmt::format("{} after {}", is_merge ? "merge" : "split", last),
          .payload = to_line(json)};
}

Result<std::optional<StoryDecision>> parse_story_decision(std::string_view payload) {
  const auto json = parse_json(payload);
  if (!json) return tl::unexpected(json.error().at("decision"));
  StoryDecision decision;
  if (!json->is_object()) return fail("a decision is to be an object", "decision");
  if (const auto split = json->find("split"); split != json->end()) {
    auto articles = ids_from_json(*split);
    if (!articles) return tl::unexpected(articles.error());
    decision.split = std::move(*articles);
    return decision;
  }
  const auto merge = json->find("merge");
  if (merge == json->end()) return std::nullopt;
  if (!merge->is_array()) return fail("stories are to be a list", "decision");
  for (const Json& story : *merge) {
    auto articles = ids_from_json(story);
    if (!articles) return tl::unexpected(articles.error());
    decision.merge.push_back(std::move(*articles));
  }
  return decision;
}

}  // namespace logline::store
