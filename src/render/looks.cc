#include "render/looks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "render/line_values.h"

namespace logline::render {
namespace {

constexpr std::size_t kLooks = 6;

bool is_first_look(const Statement& statement) {
  const auto* status = std::get_if<StatusClaim>(&statement.claim);
  return status != nullptr && status->event == Event::first_look && statement.polarity == Polarity::yes;
}

bool is_told(const Image& image) { return !image.alt.empty() || !image.described.empty(); }

// The picture that the statement is read from, else the page's lead, else the first that is described.
const Image* picture_of(const SeenStatement& seen) {
  const std::vector<Image>& images = seen.article->images;
  const Part part = seen.statement->span.part;
  if (part.kind == PartKind::image && part.image < images.size()) return &images[part.image];
  auto found = std::ranges::find_if(images, [](const Image& image) { return image.is_lead; });
  if (found == images.end() || !is_told(*found)) {
    const auto told = std::ranges::find_if(images, is_told);
    if (told != images.end()) found = told;
  }
  return found == images.end() ? nullptr : &*found;
}

struct Look {
  const SeenStatement* first;  // who described it so first
  const Image* picture;
  std::set<std::string> outlets{};
};

Values values_of(const Look& look, const Words& words) {
  const auto& status = std::get<StatusClaim>(look.first->statement->claim);
  const std::size_t more = look.outlets.size() - 1;
  return {{"alt", cut_words(look.picture->alt, kExtract)},
          {"described", look.picture->described},
          {"credit", look.picture->credit},
          {"season", status.season ? std::to_string(*status.season) : ""},
          {"picture", link_to(look.picture->address)},
          {"source", source_values(source_of(*look.first->article), words)},
          {"more_outlets", more > 0 ? words.count("more_outlet", more) : ""}};
}

}  // namespace

Values look_values(const std::vector<SeenStatement>& statements, const Words& vocabulary) {
  std::vector<Look> looks;                      // by time
  std::map<std::string, std::size_t> by_words;  // what is described alike is one picture
  for (const SeenStatement& seen : statements) {
    if (!is_first_look(*seen.statement)) continue;
    const Image* picture = picture_of(seen);
    if (picture == nullptr) continue;
    const std::string& words = picture->alt.empty() ? picture->described : picture->alt;
    const auto [known, is_new] = by_words.try_emplace(words, looks.size());
    if (is_new) looks.push_back({.first = &seen, .picture = picture});
    if (const Image*& shown = looks[known->second].picture; shown->described.empty()) shown = picture;
    looks[known->second].outlets.insert(outlet_name(*seen.article));
  }
  Values values = Values::array();
  for (auto look = looks.rbegin(); look != looks.rend() && values.size() < kLooks; ++look)
    values.push_back(values_of(*look, vocabulary));
  return values;
}

}  // namespace logline::render
