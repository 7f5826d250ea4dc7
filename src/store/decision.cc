#include "store/decision.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "store/signature.h"
#include "wire/json.h"
#include "wrap/charset.h"

namespace logline::store {
namespace {

Json ids_to_json(const std::vector<ArticleId>& articles) {
  Json ids = Json::array();
  for (const ArticleId article : articles) ids.push_back(article.to_string());
  return ids;
}

template <class AnyId>
Result<AnyId> read_id(const Json& json) {
  const auto id = json.is_string() ? AnyId::from_string(json.get<std::string>()) : std::nullopt;
  if (!id) return fail(to_line(json) + " is not an id", "decision");
  return *id;
}

Result<std::vector<ArticleId>> ids_from_json(const Json& json) {
  std::vector<ArticleId> articles;
  if (!json.is_array()) return fail("articles are to be a list", "decision");
  for (const Json& one : json) {
    const auto id = read_id<ArticleId>(one);
    if (!id) return tl::unexpected(id.error());
    articles.push_back(*id);
  }
  return articles;
}

struct Written {
  std::string verb;
  Json json{};
};

Written write(const StoryDecision& decision) {
  if (decision.split.empty()) {
    Json stories = Json::array();
    for (const std::vector<ArticleId>& story : decision.merge) stories.push_back(ids_to_json(story));
    return {"merge", {{"merge", std::move(stories)}}};
  }
  Json json{{"split", ids_to_json(decision.split)}};
  if (!decision.from.empty()) json["from"] = ids_to_json(decision.from);
  return {"split", std::move(json)};
}

Written write(const ImageDecision& decision) {
  return {"describe",
          {{"describe",
            {{"article", decision.article.to_string()},
             {"image", decision.image},
             {"text", decision.text},
             {"address", decision.address},
             {"outlet", decision.outlet}}}}};
}

Written write(const StatementDecision& decision) {
  const std::string verb = decision.is_restored ? "restore" : "withdraw";
  return {verb,
          {{verb,
            {{"articles", ids_to_json(decision.articles)}, {"statement", decision.statement.to_string()}}}}};
}

Result<Decision> read_split(const Json& json, const Json& split) {
  StoryDecision decision;
  auto articles = ids_from_json(split);
  if (!articles) return tl::unexpected(articles.error());
  decision.split = std::move(*articles);
  const auto from = json.find("from");
  if (from == json.end()) return decision;
  auto staying = ids_from_json(*from);
  if (!staying) return tl::unexpected(staying.error());
  decision.from = std::move(*staying);
  return decision;
}

Result<Decision> read_merge(const Json& merge) {
  if (!merge.is_array()) return fail("stories are to be a list", "decision");
  StoryDecision decision;
  for (const Json& story : merge) {
    auto articles = ids_from_json(story);
    if (!articles) return tl::unexpected(articles.error());
    decision.merge.push_back(std::move(*articles));
  }
  return decision;
}

Result<Decision> read_description(const Json& json) {
  if (!json.is_object() || !json.contains("article")) return fail("no article is named", "decision");
  ImageDecision decision;
  const auto article = read_id<ArticleId>(json["article"]);
  if (!article) return tl::unexpected(article.error());
  decision.article = *article;
  decision.is_taken_down = !json.contains("image");
  for (auto [name, value] : {std::pair{"image", &decision.image}, std::pair{"text", &decision.text},
                             std::pair{"address", &decision.address}, std::pair{"outlet", &decision.outlet}})
    if (const auto found = json.find(name); found != json.end() && found->is_string())
      *value = found->get<std::string>();
  if (decision.text.size() > kLongestDescription) return fail("a description is too long", "decision");
  return decision;
}

Result<Decision> read_withdrawal(const Json& json, bool is_restored) {
  if (!json.is_object() || !json.contains("articles") || !json.contains("statement"))
    return fail("no articles or no statement is named", "decision");
  StatementDecision decision{.is_restored = is_restored};
  auto articles = ids_from_json(json["articles"]);
  if (!articles) return tl::unexpected(articles.error());
  decision.articles = std::move(*articles);
  const auto statement = read_id<StatementId>(json["statement"]);
  if (!statement) return tl::unexpected(statement.error());
  decision.statement = *statement;
  return decision;
}

Result<std::optional<Decision>> some(Result<Decision> decision) {
  if (!decision) return tl::unexpected(decision.error());
  return std::optional(std::move(*decision));
}

}  // namespace

JournalEntry decision_entry(const Decision& decision, Seq last, const Signature& signature) {
  Written written = std::visit([](const auto& one) { return write(one); }, decision);
  sign(written.json, signature);
  return {.kind = JournalKind::decision,
          .key = fmt::format("{} after {}", written.verb, last),
          .payload = to_line(written.json)};
}

Result<std::optional<Decision>> parse_decision(std::string_view payload) {
  const auto json = parse_json(payload);
  if (!json) return tl::unexpected(json.error().at("decision"));
  if (!json->is_object()) return fail("a decision is to be an object", "decision");
  if (const auto split = json->find("split"); split != json->end()) return some(read_split(*json, *split));
  if (const auto merge = json->find("merge"); merge != json->end()) return some(read_merge(*merge));
  if (const auto says = json->find("describe"); says != json->end()) return some(read_description(*says));
  for (const char* verb : {"withdraw", "restore"})
    if (const auto found = json->find(verb); found != json->end())
      return some(read_withdrawal(*found, std::string_view(verb) == "restore"));
  return std::nullopt;
}

std::string without_words(std::string_view payload) {
  auto json = parse_json(payload);
  if (!json || !json->is_object() || !json->contains("describe")) return std::string(payload);
  Json& says = (*json)["describe"];
  for (const char* name : {"image", "text", "address", "outlet"}) says.erase(name);
  return to_line(*json);
}

Result<std::string> clean_description(std::string_view typed) {
  const std::string_view words = trim(typed);
  if (!wrap::is_valid_utf8(words)) return fail("the description is not UTF-8");
  std::string text;
  for (const char c : words) {
    const bool is_blank = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
    if (!is_blank)
      text += c;
    else if (!text.ends_with(' '))
      text += ' ';
  }
  if (text.empty()) return fail("a description needs words");
  if (text.size() > kLongestDescription)
    return fail(fmt::format("the description is too long: {} bytes", text.size()), {},
                fmt::format("say it in {} bytes or fewer", kLongestDescription));
  return text;
}

}  // namespace logline::store
