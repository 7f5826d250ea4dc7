#include "pipeline/revision.h"

#include <algorithm>
#include <set>

#include "base/address_key.h"
#include "pipeline/capture_time.h"
#include "text/tokens.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kLongWord = 4;  // bytes; shorter ones stand everywhere
constexpr std::size_t kMostAddresses = 20;

// Asked for at its own address; what came in a feed or a file has that one's.
bool is_from_page(const Article& article) { return article.source == article.name; }

bool is_at_its_source(const store::ArticleRow& row, const Article& seen, const Hearing& hearing) {
  return (seen.source == row.article.source || hearing.is_later) && !row.is_completed;
}

bool is_page(const ArrivedArticle& seen) { return seen.provenance && seen.provenance->feed.empty(); }

// The page as it was after what we know of it was received, or last changed.
bool is_later_page(const store::ArticleRow& row, const ArrivedArticle& seen,
                   const std::optional<Timestamp>& received) {
  if (!is_page(seen)) return false;
  if (captured_at(row.article) && captured_at(seen)) return !is_older_capture(row.article, seen);
  return received && !row.edits.empty() && row.edits.back().at && *received > *row.edits.back().at;
}

// It is told somewhere where it has not been.
bool is_elsewhere(const store::ArticleRow& row, const ArrivedArticle& seen) {
  const bool is_told = seen.provenance && !seen.provenance->feed.empty() && !seen.provenance->link.empty();
  if (!is_told || row.earlier_addresses.size() == kMostAddresses) return false;
  const auto is_there = [&](const std::string& address) {
    return address_key(address) == seen.provenance->link;
  };
  return !is_there(row.article.address) && std::ranges::none_of(row.earlier_addresses, is_there);
}

// Its feed calls it the same and has it there now.
bool has_moved(const store::ArticleRow& row, const ArrivedArticle& seen, const Hearing& hearing) {
  return (seen.source == row.article.source || hearing.is_later) && is_elsewhere(row, seen);
}

std::set<std::uint32_t> long_words(std::string_view text) {
  const Tokens tokens = tokenise(text, {});
  std::set<std::uint32_t> words;
  for (const Token& token : tokens.all)
    if (token.word != 0 && token.end - token.begin >= kLongWord) words.insert(token.word);
  return words;
}

// A feed that changes a headline and brings its summary again does not take the page's text away.
void keep_fuller_text(const Article& known, Article& revised) {
  Article kept = known;
  kept.headline = std::move(revised.headline);
  if (!revised.address.empty()) kept.address = std::move(revised.address);
  if (revised.modified) kept.modified = revised.modified;
  revised = std::move(kept);
}

}  // namespace

bool is_about(std::string_view headline, const Article& page) {
  const std::set<std::uint32_t> wanted = long_words(headline);
  std::set<std::uint32_t> there = long_words(page.headline);
  there.merge(long_words(page.text));
  const auto found =
      std::count_if(wanted.begin(), wanted.end(), [&](auto word) { return there.contains(word); });
  return static_cast<std::size_t>(found) * 2 >= wanted.size();
}

bool completes(const store::ArticleRow& known, const ArrivedArticle& page) {
  if (known.is_completed) return is_page(page) || is_from_page(page);
  const bool is_known_page = is_from_page(known.article) || captured_at(known.article);
  return (is_page(page) || is_from_page(page)) && page.source != known.article.source && !is_known_page;
}

bool are_of_one_kind(const store::ArticleRow& known, const Article& seen, const Hearing& hearing) {
  return known.article.source == seen.source || hearing.is_same_feed ||
         (captured_at(known.article) && captured_at(seen));
}

bool has_stood_elsewhere(const store::ArticleRow& known, const ArrivedArticle& seen, const Hearing& hearing) {
  return hearing.is_older && is_elsewhere(known, seen);
}

bool is_revision(const store::ArticleRow& row, const ArrivedArticle& seen, const Hearing& hearing) {
  const Article& known = row.article;
  if (hearing.is_older)
    return !hearing.is_same_feed && seen.headline == known.headline && seen.text.size() > known.text.size();
  if (is_page(seen) && is_older_capture(known, seen)) return false;
  if (completes(row, seen)) {
    const bool is_more = row.is_completed ? seen.text != known.text : seen.text.size() > known.text.size();
    return is_more && is_about(known.headline, seen);
  }
  if (has_moved(row, seen, hearing)) return true;
  const auto& earlier = known.earlier_headlines;
  // Of a feed, a file, and a page that is asked for the journal tells what is later from what only comes
  // again.
  const bool is_in_order = seen.provenance || address_key(seen.name).empty();
  const bool is_later = is_later_page(row, seen, hearing.received);
  const bool may_go_back = (is_in_order && seen.source == known.source) || is_later || hearing.is_later;
  if (seen.headline != known.headline)
    return may_go_back || std::find(earlier.begin(), earlier.end(), seen.headline) == earlier.end();
  if (seen.text == known.text) return false;
  return is_later || is_at_its_source(row, seen, hearing) || seen.text.size() > known.text.size();
}

void merge_revision(store::ArticleRow& row, ArrivedArticle& revised, const Hearing& hearing) {
  const Article& known = row.article;
  if (has_moved(row, revised, hearing)) row.earlier_addresses.push_back(known.address);
  if (completes(row, revised)) {
    row.is_completed = true;
    revised.headline = known.headline;
    revised.source = known.source;
    if (!known.address.empty()) revised.address = known.address;
    if (!known.outlet.empty()) revised.outlet = known.outlet;
    if (revised.byline.empty()) revised.byline = known.byline;
    if (revised.language.empty()) revised.language = known.language;
    if (revised.tags.empty()) revised.tags = known.tags;
    if (revised.images.empty()) revised.images = known.images;
    if (!revised.published) revised.published = known.published;
    return;
  }
  if (!is_later_page(row, revised, hearing.received) && !is_at_its_source(row, revised, hearing) &&
      revised.text.size() < known.text.size())
    return keep_fuller_text(known, revised);
  row.is_completed = false;
}

}  // namespace logline::pipeline
