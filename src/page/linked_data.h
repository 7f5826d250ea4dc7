// The objects of a page's JSON-LD, and which of its articles are the page's own (json_ld.h says how).
//
// Owns the JSON; pointers into it live as long. Not safe to share between threads.
//
//     LinkedData data(tree);
//     for (const nlohmann::json* article : data.own_articles(types, identity)) …
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "html/tree.h"
#include "nlohmann/json.hpp"
#include "page/json_ld.h"

namespace logline::page {

// Whether an object's @type is one that ends with one of these.
bool has_type(const nlohmann::json& object, const std::vector<std::string>& endings);

// The text of a JSON string, HTML references decoded once; of a number, its figures.
std::string decoded_text(const nlohmann::json& value);

class LinkedData {
 public:
  explicit LinkedData(const html::Tree& tree);
  [[nodiscard]] const std::vector<const nlohmann::json*>& objects() const { return objects_; }
  // Best first.
  [[nodiscard]] std::vector<const nlohmann::json*> own_articles(const std::vector<std::string>& types,
                                                                const PageIdentity& identity) const;
  // What an object that is only a reference leads to; else the value itself.
  [[nodiscard]] const nlohmann::json& resolved(const nlohmann::json& value) const;
  // A text, or the name, url or @id of an object, or the first of a list of these; white space collapsed.
  [[nodiscard]] std::string text_of(const nlohmann::json& value) const;
  [[nodiscard]] std::string text_at(const nlohmann::json& object, const char* key) const;

 private:
  void walk(const nlohmann::json& root);

  std::vector<nlohmann::json> roots_;
  std::vector<const nlohmann::json*> objects_;
  std::unordered_map<std::string, const nlohmann::json*> by_id_;
};

}  // namespace logline::page
