#include "page/linked_data.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "html/entities.h"
#include "html/spaces.h"
#include "page/address.h"
#include "page/headline.h"
#include "page/json_script.h"

namespace logline::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostScripts = 200;
constexpr std::size_t kMostLinkedObjects = 5000;
constexpr std::size_t kMostCandidates = 200;

std::string string_at(const Json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The addresses that an article gives as its own. `may_differ`: those that say it is another when none of
// them is the page's; an @id may be any name.
struct OwnAddresses {
  std::vector<std::string> all, may_differ;
};

OwnAddresses addresses_of(const Json& article) {
  OwnAddresses out;
  out.may_differ.push_back(string_at(article, "url"));
  if (const auto page = article.find("mainEntityOfPage"); page != article.end()) {
    if (page->is_string()) out.may_differ.push_back(page->get<std::string>());
    for (const char* key : {"@id", "url"}) out.may_differ.push_back(string_at(*page, key));
  }
  std::erase_if(out.may_differ, [](const std::string& address) { return !is_article_address(address); });
  out.all = out.may_differ;
  if (std::string id = string_at(article, "@id"); is_article_address(id)) out.all.push_back(std::move(id));
  return out;
}

constexpr int kDisbelieved = -2, kDoubtful = -1, kHeadlineFits = 1, kAddressFits = 2;

// How much speaks for an article being the page's.
int judge(const Json& article, const std::string& headline, const PageIdentity& identity) {
  const OwnAddresses own = addresses_of(article);
  const auto is_of_page = [&](const std::string& address) {
    return std::ranges::any_of(identity.addresses,
                               [&](const std::string& known) { return is_same_page(address, known); });
  };
  const bool has_address = std::ranges::any_of(own.all, is_of_page);
  const bool has_other = !has_address && !own.may_differ.empty() && !identity.addresses.empty();
  const Likeness likeness = compare_headlines(headline, identity.headlines);
  const int for_it = (has_address ? kAddressFits : 0) + (likeness == Likeness::same ? kHeadlineFits : 0);
  if (for_it > 0) return for_it;
  if (has_other && likeness == Likeness::other) return kDisbelieved;
  return has_other || likeness == Likeness::other ? kDoubtful : 0;
}

}  // namespace

std::string decoded_text(const Json& value) {
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  if (!value.is_string()) return {};
  std::string decoded;
  html::append_decoded(decoded, value.get_ref<const std::string&>(), false);
  return decoded;
}

bool has_type(const Json& object, const std::vector<std::string>& endings) {
  const auto found = object.find("@type");
  if (found == object.end()) return false;
  const auto fits = [&](const Json& value) {
    if (!value.is_string()) return false;
    const auto& type = value.get_ref<const std::string&>();
    return std::ranges::any_of(endings, [&](const std::string& ending) { return type.ends_with(ending); });
  };
  return found->is_array() ? std::ranges::any_of(*found, fits) : fits(*found);
}

LinkedData::LinkedData(const html::Tree& tree) {
  for (html::NodeIndex node = 0; node < tree.size() && roots_.size() < kMostScripts; ++node) {
    if (tree.tag(node) != html::Tag::script) continue;
    if (tree.attribute(node, "type").find("ld+json") == std::string_view::npos) continue;
    const html::NodeIndex text = tree.first_child(node);
    if (text != html::kNoNode) roots_.push_back(parse_broken_script(tree.text(text)));
  }
  for (const Json& root : roots_) walk(root);
}

void LinkedData::walk(const Json& root) {
  std::vector<const Json*> open{&root};
  for (std::size_t seen = 0; !open.empty() && seen < kMostLinkedObjects; ++seen) {
    const Json& value = *open.back();
    open.pop_back();
    if (value.is_array())
      for (auto it = value.rbegin(); it != value.rend(); ++it) open.push_back(&*it);
    if (!value.is_object()) continue;
    objects_.push_back(&value);
    if (std::string id = string_at(value, "@id"); !id.empty() && value.size() > 1)
      by_id_.emplace(std::move(id), &value);
    for (const char* key : {"mainEntity", "mainEntityOfPage", "@graph"})
      if (const auto found = value.find(key); found != value.end()) open.push_back(&*found);
  }
}

const Json& LinkedData::resolved(const Json& value) const {
  if (!value.is_object() || value.contains("name") || value.contains("url")) return value;
  const auto found = by_id_.find(string_at(value, "@id"));
  return found == by_id_.end() ? value : *found->second;
}

std::string LinkedData::text_of(const Json& value) const {
  const Json* at = &value;
  while (at->is_array() && !at->empty()) at = &at->front();
  at = &resolved(*at);
  if (!at->is_object()) return html::collapse_spaces(decoded_text(*at));
  for (const char* key : {"name", "url", "@id", "@value"}) {
    const auto found = at->find(key);
    if (found != at->end() && found->is_string()) return html::collapse_spaces(decoded_text(*found));
  }
  return {};
}

std::string LinkedData::text_at(const Json& object, const char* key) const {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : text_of(*found);
}

std::vector<const Json*> LinkedData::own_articles(const std::vector<std::string>& types,
                                                  const PageIdentity& identity) const {
  std::vector<std::pair<int, const Json*>> ranked;
  for (const Json* object : objects_) {
    if (ranked.size() >= kMostCandidates || !has_type(*object, types)) continue;
    std::string headline = text_at(*object, "headline");
    if (headline.empty()) headline = text_at(*object, "name");
    ranked.emplace_back(judge(*object, headline, identity), object);
  }
  std::ranges::stable_sort(ranked, std::ranges::greater{}, &std::pair<int, const Json*>::first);
  std::vector<const Json*> out;
  for (const auto& [rank, object] : ranked)
    if (rank > kDisbelieved && (rank > kDoubtful || ranked.front().first <= 0)) out.push_back(object);
  return out;
}

}  // namespace logline::page
