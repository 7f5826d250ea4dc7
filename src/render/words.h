// How pages speak to a reader: the words for events, fields, months and counted things, from
// web/words/<language>.tsv (key, tab, text), and the time zone in which moments are told. Whole sentences
// stand in the templates.
//
// A plain value; copies share what was loaded; reading from several threads is safe.
//
//     words.of("event.first_look");       // "first look"
//     words.count("outlet", 31);          // "31 outlets"
//     words.in(zone)                      // the same, for a reader whose clock is there
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/time_zone.h"

namespace logline::render {

class Words {
 public:
  // Errors name the line: no tab, or a key that is there twice.
  static Result<Words> parse(std::string_view tsv, std::string_view name);

  [[nodiscard]] bool has(std::string_view key) const { return texts_->contains(key); }
  // The text of a key; for an unknown one its last part with spaces for underscores, so that a page never
  // fails for a word.
  [[nodiscard]] std::string of(std::string_view key) const;
  // The text of PREFIX.KEY when there is one, else `otherwise` as it is.
  [[nodiscard]] std::string of(std::string_view prefix, std::string_view key,
                               std::string_view otherwise) const;
  // "1 outlet", "2 outlets": by the keys NOUN.one and NOUN.other.
  [[nodiscard]] std::string count(std::string_view noun, std::size_t n) const;
  // Only the noun: "outlet", "outlets".
  [[nodiscard]] std::string noun(std::string_view noun, std::size_t n) const;

  // Every KEY of PREFIX.KEY with its text, by key.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> all(std::string_view prefix) const;

  [[nodiscard]] const TimeZone& zone() const { return *zone_; }
  [[nodiscard]] Words in(std::shared_ptr<const TimeZone> zone) const;

 private:
  using Texts = std::map<std::string, std::string, std::less<>>;
  std::shared_ptr<const Texts> texts_ = std::make_shared<const Texts>();
  std::shared_ptr<const TimeZone> zone_ = std::make_shared<const TimeZone>();
};

// English, from the file embedded in the program.
Result<Words> load_words();

}  // namespace logline::render
