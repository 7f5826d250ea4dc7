#include "render/quotes.h"

#include <algorithm>
#include <map>
#include <set>

#include "render/dates.h"
#include "render/line_values.h"

namespace logline::render {
namespace {

struct Said {
  const SeenStatement* first;
  std::set<std::string> outlets;
};

}  // namespace

Values quote_values(const std::vector<SeenStatement>& statements, std::size_t limit, const Words& words) {
  std::map<std::string, Said> by_words;
  std::vector<std::string> order;
  for (const SeenStatement& seen : statements) {
    const auto* quote = std::get_if<QuoteClaim>(&seen.statement->claim);
    if (quote == nullptr || quote->text.is_absent()) continue;
    const auto [said, is_first] = by_words.try_emplace(fold_name(quote->text.value), Said{&seen, {}});
    if (is_first) order.push_back(said->first);
    said->second.outlets.insert(outlet_name(*seen.article));
  }
  Values quotes = Values::array();
  for (auto key = order.rbegin(); key != order.rend() && quotes.size() < limit; ++key) {
    const Said& said = by_words.at(*key);
    const auto& quote = std::get<QuoteClaim>(said.first->statement->claim);
    const bool has_speaker = !quote.speaker.is_absent();
    quotes.push_back(
        {{"text", cut_words(quote.text.value, kExtract)},
         {"speaker", quote.speaker.value},
         {"speaker_href", has_speaker ? person_address(fold_name(quote.speaker.value)) : ""},
         {"venue", quote.venue.value},
         {"about", quote.title.value},
         {"about_href", quote.title.is_absent() ? "" : title_address(fold_name(quote.title.value))},
         {"source", source_values(source_of(*said.first->article), words)},
         {"more", said.outlets.size() > 1 ? words.count("more_outlet", said.outlets.size() - 1) : ""}});
  }
  return quotes;
}

}  // namespace logline::render
