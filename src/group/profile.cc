#include "group/profile.h"

#include <string>

#include "base/hash.h"
#include "group/word_scan.h"

namespace logline::group {
namespace {

std::uint64_t hash_title(std::string_view folded) { return folded.empty() ? 0 : hash64("title", folded); }

std::vector<Fact> extract_facts(const Reading& reading) {
  std::vector<Fact> facts;
  for (const Statement& statement : reading.statements) {
    const auto* status = std::get_if<StatusClaim>(&statement.claim);
    if (status == nullptr || status->title.is_absent()) continue;
    const std::string title = fold_name(status->title.value);
    if (statement.span.part.kind != PartKind::headline && title != reading.main_title) continue;
    Fact fact{hash_title(title), status->event, statement.polarity, status->season, std::nullopt};
    if (status->when) fact.when = status->when->date;
    facts.push_back(fact);
  }
  return facts;
}

std::uint64_t hash_headline(std::string_view headline) {
  std::string words;
  scan_words(headline, [&](const ScannedWord& scanned) { words.append(scanned.folded).append(" "); });
  return words.empty() ? 0 : hash64(words);
}

}  // namespace

Profile make_profile(const Article& article, const Reading& reading, const TermWeights& weights) {
  Profile made;
  made.article = article.id;
  made.terms = extract_terms(article, weights);
  made.shingles = extract_shingles(article.text);
  made.headline_shingles = extract_shingles(article.headline);
  made.facts = extract_facts(reading);
  made.main_title = hash_title(reading.main_title);
  made.outlet = article.outlet.empty() ? 0 : hash64("outlet", article.outlet);
  made.headline = hash_headline(article.headline);
  if (article.published) made.published = article.published->utc_seconds;
  made.is_roundup = reading.is_roundup;
  return made;
}

}  // namespace logline::group
