#include "render/quotes.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "render/dates.h"
#include "render/line_values.h"

namespace logline::render {
namespace {

struct Said {
  const SeenStatement* first;
  std::vector<const Article*> again{};
};

// Each quotation once, in the order in which they were said first.
std::vector<Said> each_once(const std::vector<SeenStatement>& statements) {
  std::vector<Said> all;
  std::unordered_map<std::string, std::size_t> by_words;
  for (const SeenStatement& seen : statements) {
    const auto* quote = std::get_if<QuoteClaim>(&seen.statement->claim);
    if (quote == nullptr || quote->text.is_absent()) continue;
    const auto [said, is_first] = by_words.try_emplace(fold_name(quote->text.value), all.size());
    if (is_first)
      all.push_back({&seen});
    else
      all[said->second].again.push_back(seen.article);
  }
  return all;
}

std::size_t count_outlets(const Said& said) {
  std::set<std::string> outlets{outlet_name(*said.first->article)};
  for (const Article* article : said.again) outlets.insert(outlet_name(*article));
  return outlets.size();
}

}  // namespace

Values quote_values(const std::vector<SeenStatement>& statements, std::size_t limit, const Words& words) {
  const std::vector<Said> all = each_once(statements);
  Values quotes = Values::array();
  for (auto said = all.rbegin(); said != all.rend() && quotes.size() < limit; ++said) {
    const auto& quote = std::get<QuoteClaim>(said->first->statement->claim);
    const std::size_t outlets = count_outlets(*said);
    const bool has_speaker = !quote.speaker.is_absent();
    quotes.push_back(
        {{"text", cut_words(quote.text.value, kExtract)},
         {"speaker", quote.speaker.value},
         {"speaker_href", has_speaker ? person_address(fold_name(quote.speaker.value)) : ""},
         {"venue", quote.venue.value},
         {"about", quote.title.value},
         {"about_href", quote.title.is_absent() ? "" : title_address(fold_name(quote.title.value))},
         {"source", source_values(source_of(*said->first->article), words)},
         {"more", outlets > 1 ? words.count("more_outlet", outlets - 1) : ""}});
  }
  return quotes;
}

}  // namespace logline::render
