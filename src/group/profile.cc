#include "group/profile.h"

#include <string>

#include "base/hash.h"
#include "group/word_scan.h"
#include "model/said_where.h"

namespace logline::group {
namespace {

std::uint64_t hash_title(std::string_view folded) { return folded.empty() ? 0 : hash64("title", folded); }

constexpr std::size_t kLead = 200;  // bytes of text, about one sentence

bool is_in_lead(const Statement& statement) {
  if (statement.span.part.kind == PartKind::standfirst) return true;
  return statement.span.part.kind == PartKind::text && statement.span.begin < kLead;
}

// Without a status statement of the main title in the headline, those of the lead are the news.
void mark_news(std::vector<Fact>& facts, const std::vector<bool>& leads, std::uint64_t main_title) {
  for (const Fact& fact : facts)
    if (fact.is_news && fact.title == main_title) return;
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (leads[i]) facts[i].is_news = true;
}

std::vector<Fact> extract_facts(const Reading& reading) {
  std::vector<Fact> facts;
  std::vector<bool> leads;
  for (const Statement& statement : reading.statements) {
    const auto* status = std::get_if<StatusClaim>(&statement.claim);
    if (status == nullptr || status->title.is_absent()) continue;
    const std::string title = fold_name(status->title.value);
    if (!is_said_in_headline(statement) && title != reading.main_title) continue;
    Fact fact{hash_title(title),
              status->event,
              statement.polarity,
              status->season,
              std::nullopt,
              statement.certainty,
              is_said_in_headline(statement)};
    if (status->when) fact.when = status->when->date;
    facts.push_back(fact);
    leads.push_back(is_in_lead(statement));
  }
  mark_news(facts, leads, hash_title(reading.main_title));
  return facts;
}

std::vector<WordId> extract_title_words(std::string_view title, const TermWeights& weights) {
  std::vector<WordId> words;
  scan_words(title, [&](const ScannedWord& scanned) {
    const WordId word = weights.word_id(scanned.folded);
    if (weights.rarity(word) > 0) words.push_back(word);
  });
  return words;
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
  made.title_words = extract_title_words(reading.main_title, weights);
  made.outlet = article.outlet.empty() ? 0 : hash64("outlet", article.outlet);
  made.headline = hash_headline(article.headline);
  if (article.published) made.published = article.published->utc_seconds;
  made.is_date_inferred = article.is_date_inferred;
  made.is_roundup = reading.is_roundup;
  made.is_about_television = reading.is_about_television;
  made.gives_plot_away = !reading.reveals.empty();
  return made;
}

}  // namespace logline::group
