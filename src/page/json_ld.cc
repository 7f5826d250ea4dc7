#include "page/json_ld.h"

#include <algorithm>
#include <utility>

#include "nlohmann/json.hpp"
#include "page/linked_data.h"
#include "page/stated_text.h"

namespace logline::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostTypes = 40, kLongestType = 100;
constexpr std::size_t kMostStatedTexts = 50;   // of one key
constexpr std::size_t kMostStatedImages = 20;  // that one article states

void set_once(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

class StatedReader {
 public:
  explicit StatedReader(const LinkedData& data) : data_(data) {}
  void read_article(const Json& object);
  void read_page(const Json& object);
  void read_types(const Json& object);
  void note_article() { out_.has_article = true; }
  StatedArticle take() { return std::move(out_); }

 private:
  void add_texts(const Json& object, const char* key, std::vector<std::string>& out) const;
  void read_image(const Json& value);
  void read_images(const Json& object);
  void read_access(const Json& object);

  const LinkedData& data_;
  StatedArticle out_;
};

void StatedReader::add_texts(const Json& object, const char* key, std::vector<std::string>& out) const {
  const auto found = object.find(key);
  if (found == object.end()) return;
  const auto add = [&](const Json& value) {
    std::string text = data_.text_of(value);
    if (!text.empty() && std::ranges::find(out, text) == out.end() && out.size() < kMostStatedTexts)
      out.push_back(std::move(text));
  };
  if (found->is_array()) {
    for (const Json& value : *found) add(value);
  } else {
    add(*found);
  }
}

void StatedReader::read_image(const Json& value) {
  if (out_.images.size() >= kMostStatedImages) return;
  const Json& image = data_.resolved(value);
  StatedImage stated;
  if (image.is_string()) stated.address = decoded_text(image);
  if (image.is_object()) {
    for (const char* key : {"url", "contentUrl"})
      if (const auto found = image.find(key); found != image.end())
        set_once(stated.address, data_.text_of(*found));
    stated.caption = data_.text_at(image, "caption");
    for (const char* key : {"creditText", "creator", "author"})
      set_once(stated.credit, data_.text_at(image, key));
  }
  if (!stated.address.empty()) out_.images.push_back(std::move(stated));
}

void StatedReader::read_images(const Json& object) {
  const auto found = object.find("image");
  if (found == object.end()) return;
  if (!found->is_array()) return read_image(*found);
  for (const Json& value : *found) read_image(value);
}

// True, false, or either as a text.
void StatedReader::read_access(const Json& object) {
  const auto found = object.find("isAccessibleForFree");
  if (found == object.end() || out_.is_free) return;
  if (found->is_boolean()) out_.is_free = found->get<bool>();
  if (!found->is_string()) return;
  const auto& word = found->get_ref<const std::string&>();
  if (word.ends_with("rue")) out_.is_free = true;
  if (word.ends_with("alse")) out_.is_free = false;
}

void StatedReader::read_article(const Json& object) {
  read_access(object);
  set_once(out_.headline, data_.text_at(object, "headline"));
  set_once(out_.headline, data_.text_at(object, "name"));
  const auto body = object.find("articleBody");
  if (out_.text.empty() && body != object.end()) out_.text = lines_of_stated(decoded_text(*body));
  set_once(out_.published, data_.text_at(object, "datePublished"));
  set_once(out_.published, data_.text_at(object, "dateCreated"));
  set_once(out_.modified, data_.text_at(object, "dateModified"));
  set_once(out_.outlet, data_.text_at(object, "publisher"));
  set_once(out_.section, data_.text_at(object, "articleSection"));
  set_once(out_.language, data_.text_at(object, "inLanguage"));
  set_once(out_.address, data_.text_at(object, "url"));
  set_once(out_.license, data_.text_at(object, "license"));
  set_once(out_.description, data_.text_at(object, "description"));
  if (out_.authors.empty()) add_texts(object, "author", out_.authors);
  if (out_.tags.empty()) add_texts(object, "keywords", out_.tags);
  if (out_.images.empty()) read_images(object);
}

void StatedReader::read_page(const Json& object) {
  set_once(out_.published, data_.text_at(object, "datePublished"));
  set_once(out_.modified, data_.text_at(object, "dateModified"));
  set_once(out_.language, data_.text_at(object, "inLanguage"));
}

void StatedReader::read_types(const Json& object) {
  const auto found = object.find("@type");
  if (found == object.end()) return;
  const auto add = [&](const Json& value) {
    if (!value.is_string() || out_.types.size() >= kMostTypes) return;
    const auto& type = value.get_ref<const std::string&>();
    if (type.size() < kLongestType && std::ranges::find(out_.types, type) == out_.types.end())
      out_.types.push_back(type);
  };
  if (!found->is_array()) return add(*found);
  for (const Json& value : *found) add(value);
}

}  // namespace

StatedArticle extract_json_ld(const html::Tree& tree, const std::vector<std::string>& article_types,
                              const PageIdentity& identity) {
  const LinkedData data(tree);
  StatedReader reader(data);
  for (const Json* object : data.objects()) {
    reader.read_types(*object);
    if (has_type(*object, article_types)) reader.note_article();
  }
  for (const Json* article : data.own_articles(article_types, identity)) reader.read_article(*article);
  for (const Json* object : data.objects())
    if (!has_type(*object, article_types) && has_type(*object, {"WebPage"})) reader.read_page(*object);
  return reader.take();
}

}  // namespace logline::page
