#include "sample.h"

#include <fstream>

#include "read/context.h"
#include "wire/json.h"

namespace logline::train {
namespace {

// The byte at which each character begins, and the end.
std::vector<std::uint32_t> bytes_of_characters(const std::string& text) {
  std::vector<std::uint32_t> bytes;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) bytes.push_back(i);
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return bytes;
}

NameTag tag_of(const std::string& label) {
  return label == "PER"   ? NameTag::person
         : label == "LOC" ? NameTag::place
         : label == "ORG" ? NameTag::organisation
                          : NameTag::none;
}

}  // namespace

std::vector<Gold> read_gold(const char* path) {
  std::vector<Gold> all;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto json = parse_json(line);
    if (!json) continue;
    Gold gold{.text = (*json)["text"].get<std::string>(), .entities = {}};
    const auto bytes = bytes_of_characters(gold.text);
    for (const auto& entity : (*json)["entities"]) {
      const auto first = entity["span"][0].get<std::size_t>(), last = entity["span"][1].get<std::size_t>();
      gold.entities.push_back(
          {tag_of(entity["label"].get<std::string>()), {Part::text(), bytes.at(first), bytes.at(last)}});
    }
    all.push_back(std::move(gold));
  }
  return all;
}

std::vector<Span> find_people_in(const Lexicon& lexicon, const Gold& gold) {
  Article article;
  article.text = gold.text;
  const TitleIndex titles;
  Context context = make_context(article, titles, lexicon);
  find_people(context);
  find_titles(context);
  find_more_people(context);
  std::vector<Span> found;
  for (const Mention& person : context.people) found.push_back(person.span);
  return found;
}

}  // namespace logline::train
