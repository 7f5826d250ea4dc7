#include "page/json_ld.h"

#include <algorithm>

#include "html/entities.h"
#include "html/spaces.h"
#include "nlohmann/json.hpp"
#include "page/json_script.h"

namespace logline::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostObjects = 5000;
constexpr std::size_t kMostTypes = 40, kLongestType = 100;

std::string clean(const std::string& text) {
  std::string decoded;
  html::append_decoded(decoded, text, false);
  return decoded;
}

// A text, or the `name`, `@id` or `url` of an object, or the first of a list of these.
std::string text_of(const Json& value) {
  const Json* at = &value;
  while (at->is_array() && !at->empty()) at = &at->front();
  if (at->is_string()) return html::collapse_spaces(clean(at->get_ref<const std::string&>()));
  if (!at->is_object()) return {};
  for (const char* key : {"name", "url", "@id", "@value"}) {
    const auto found = at->find(key);
    if (found != at->end() && found->is_string())
      return html::collapse_spaces(clean(found->get_ref<const std::string&>()));
  }
  return {};
}

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : text_of(*found);
}

void add_texts(const Json& object, const char* key, std::vector<std::string>& out) {
  const auto found = object.find(key);
  if (found == object.end()) return;
  const auto add = [&](const Json& value) {
    std::string text = text_of(value);
    if (!text.empty() && std::ranges::find(out, text) == out.end() && out.size() < 50)
      out.push_back(std::move(text));
  };
  if (found->is_array()) {
    for (const Json& value : *found) add(value);
  } else {
    add(*found);
  }
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

void set_once(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void read_images(const Json& object, StatedArticle& out) {
  const auto found = object.find("image");
  if (found == object.end()) return;
  const Json& first = found->is_array() && !found->empty() ? found->front() : *found;
  if (first.is_string()) out.images.push_back(clean(first.get<std::string>()));
  if (first.is_object() && first.contains("url") && first["url"].is_string())
    out.images.push_back(first["url"].get<std::string>());
}

void read_article(const Json& object, StatedArticle& out) {
  set_once(out.headline, text_at(object, "headline"));
  set_once(out.headline, text_at(object, "name"));
  const auto body = object.find("articleBody");
  if (out.text.empty() && body != object.end() && body->is_string())
    out.text = clean(body->get_ref<const std::string&>());
  set_once(out.published, text_at(object, "datePublished"));
  set_once(out.published, text_at(object, "dateCreated"));
  set_once(out.modified, text_at(object, "dateModified"));
  set_once(out.outlet, text_at(object, "publisher"));
  set_once(out.section, text_at(object, "articleSection"));
  set_once(out.language, text_at(object, "inLanguage"));
  set_once(out.address, text_at(object, "url"));
  set_once(out.description, text_at(object, "description"));
  if (out.authors.empty()) add_texts(object, "author", out.authors);
  if (out.tags.empty()) add_texts(object, "keywords", out.tags);
  if (out.images.empty()) read_images(object, out);
}

void read_types(const Json& object, StatedArticle& out) {
  const auto found = object.find("@type");
  if (found == object.end()) return;
  const auto add = [&](const Json& value) {
    if (!value.is_string() || out.types.size() >= kMostTypes) return;
    const auto& type = value.get_ref<const std::string&>();
    if (type.size() < kLongestType && std::ranges::find(out.types, type) == out.types.end())
      out.types.push_back(type);
  };
  if (!found->is_array()) return add(*found);
  for (const Json& value : *found) add(value);
}

// True, false, or either as a text.
void read_access(const Json& object, StatedArticle& out) {
  const auto found = object.find("isAccessibleForFree");
  if (found == object.end() || out.is_free) return;
  if (found->is_boolean()) out.is_free = found->get<bool>();
  if (!found->is_string()) return;
  const auto& word = found->get_ref<const std::string&>();
  if (word.ends_with("rue")) out.is_free = true;
  if (word.ends_with("alse")) out.is_free = false;
}

void walk(const Json& root, const std::vector<std::string>& types, StatedArticle& out) {
  std::vector<const Json*> open{&root};
  for (std::size_t seen = 0; !open.empty() && seen < kMostObjects; ++seen) {
    const Json& value = *open.back();
    open.pop_back();
    if (value.is_array()) {
      for (auto it = value.rbegin(); it != value.rend(); ++it) open.push_back(&*it);
    } else if (value.is_object()) {
      read_types(value, out);
      if (has_type(value, types)) {
        read_access(value, out);
        read_article(value, out);
      } else if (has_type(value, {"WebPage"})) {
        set_once(out.published, text_at(value, "datePublished"));
        set_once(out.modified, text_at(value, "dateModified"));
        set_once(out.language, text_at(value, "inLanguage"));
      }
      for (const char* key : {"mainEntity", "mainEntityOfPage", "@graph"}) {
        if (const auto found = value.find(key); found != value.end()) open.push_back(&*found);
      }
    }
  }
}

}  // namespace

StatedArticle extract_json_ld(const html::Tree& tree, const std::vector<std::string>& article_types) {
  StatedArticle out;
  for (html::NodeIndex node = 0; node < tree.size(); ++node) {
    if (tree.tag(node) != html::Tag::script) continue;
    if (tree.attribute(node, "type").find("ld+json") == std::string_view::npos) continue;
    const html::NodeIndex text = tree.first_child(node);
    if (text != html::kNoNode) walk(parse_script(tree.text(text)), article_types, out);
  }
  return out;
}

}  // namespace logline::page
