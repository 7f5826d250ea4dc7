#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "read/neighbours.h"

// What kind of series a title is, where a report says it right beside the name: before it ("NBC's medical
// drama Salt"), in an apposition ("Salt, the long-running CBS sitcom,") or as its definition ("Salt is a
// legal drama that …"). Words further away may be of anything.

namespace logline {
namespace {

constexpr std::uint32_t kGenreReach = 9;  // tokens from the lead of an apposition to the end of what it says
constexpr std::uint32_t kOwnerReach = 4;  // words of "Channel Vane's"

// The words beside a title, and the rows of the table among them.
struct GenreRun {
  TokenRange range{0, 0};
  std::vector<PhraseHit> hits{};
};

class GenreReader {
 public:
  GenreReader(Context& context, const PartTokens& part)
      : context_(context),
        part_(part),
        tokens_(part.tokens),
        genres_(context.lexicon.table("genres")),
        series_(context.lexicon.table("series_words")),
        stop_words_(context.lexicon.table("stop_words")),
        auxiliaries_(context.lexicon.table("auxiliaries")) {}

  void read(const Mention& title, std::set<std::pair<std::string, std::string>>& said) {
    const TokenRange at = tokens_of(tokens_, title.span);
    add(title, run_before(at.first), at, "genre:before", said);
    add(title, run_behind(at.last), at, "genre:behind", said);
  }

 private:
  [[nodiscard]] static bool is_kind(const PhraseHit& hit, std::string_view kind) {
    return hit.row->columns[1] == kind;
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.all.size()); }

  // Word by word to the left: "the | crime drama | series | 'Salt'".
  [[nodiscard]] GenreRun run_before(std::uint32_t title) const {
    while (title > 0 && !tokens_.all[title].starts_sentence && is_quote_mark(tokens_, title - 1)) --title;
    GenreRun run{.range = {title, title}};
    bool has_noun = false;
    while (run.range.first > 0 && !tokens_.all[run.range.first].starts_sentence) {
      const auto genre = phrase_before(genres_, tokens_, run.range.first);
      if (genre && !is_kind(*genre, "tail") && (has_noun || is_kind(*genre, "noun"))) {
        run.hits.push_back(*genre);
        run.range.first = genre->first;
      } else if (const auto series = phrase_before(series_, tokens_, run.range.first);
                 !has_noun && series && series->row->columns[0] == "series") {
        run.range.first = series->first;
      } else {
        break;
      }
      has_noun = true;
    }
    return run;
  }

  [[nodiscard]] GenreRun run_behind(std::uint32_t from) const {
    const auto begin = lead_end(from);
    return begin ? run_from(*begin) : GenreRun{};
  }

  // Where what is said of the title begins: behind ", the", ", ABC's", "is a".
  [[nodiscard]] std::optional<std::uint32_t> lead_end(std::uint32_t at) const {
    while (is_quote_mark(tokens_, at)) ++at;
    if (const auto cue = context_.lexicon.table("definition_cues").longest_at(tokens_, at)) return cue->last;
    if (!is_sign(tokens_, at, ",")) return std::nullopt;
    ++at;
    while (is_quote_mark(tokens_, at)) ++at;
    if (const auto lead = context_.lexicon.table("apposition_leads").longest_at(tokens_, at))
      return lead->last;
    for (std::uint32_t i = at; i < std::min(size(), at + kOwnerReach); ++i) {
      if (i > at && is_genitive(tokens_, i)) return i + 1;
      if (!tokens_.all[i].is_capitalised) break;
    }
    return std::nullopt;
  }

  // "… long-running CBS | legal drama | about": up to a noun that ends what is said.
  [[nodiscard]] GenreRun run_from(std::uint32_t at) const {
    GenreRun run;
    bool has_noun = false;
    const std::uint32_t limit = std::min(size(), at + kGenreReach);
    while (at < limit && !tokens_.all[at].starts_sentence) {
      const auto genre = genres_.longest_at(tokens_, at);
      if (genre && !is_kind(*genre, "tail")) {
        if (run.hits.empty()) run.range.first = at;
        run.hits.push_back(*genre);
        has_noun = is_kind(*genre, "noun");
        at = run.range.last = genre->last;
      } else if (const auto series = series_.longest_at(tokens_, at); series && !run.hits.empty()) {
        if (series->row->columns[0] != "series") return {};
        has_noun = true;
        at = run.range.last = series->last;
      } else if (has_noun || is_end(at)) {
        break;
      } else {
        run.hits.clear();  // what they stand before is something else
        ++at;
      }
    }
    return has_noun && is_end(at) ? run : GenreRun{};
  }

  // Never within a compound: "a comedy hit", "the drama teacher".
  [[nodiscard]] bool is_end(std::uint32_t at) const {
    if (at >= size() || tokens_.all[at].starts_sentence || is_quote_mark(tokens_, at)) return true;
    if (tokens_.all[at].kind == TokenKind::punctuation) return true;
    const auto tail = genres_.longest_at(tokens_, at);
    return (tail && is_kind(*tail, "tail")) || stop_words_.longest_at(tokens_, at) ||
           auxiliaries_.longest_at(tokens_, at);
  }

  void add(const Mention& title, const GenreRun& run, TokenRange at, const char* rule,
           std::set<std::pair<std::string, std::string>>& said) {
    if (run.hits.empty()) return;
    const Span evidence = span_of(part_.part, tokens_,
                                  {std::min(run.range.first, at.first), std::max(run.range.last, at.last)});
    const std::string folded = fold_name(title.value);
    for (const PhraseHit& hit : run.hits) {
      std::string_view keys = hit.row->columns[0];
      while (!keys.empty()) {
        const std::string key(keys.substr(0, keys.find('+')));
        keys.remove_prefix(std::min(key.size() + 1, keys.size()));
        if (!said.emplace(folded, key).second) continue;
        GenreClaim claim{.title = {title.value, title.span},
                         .value = {key, span_of(part_.part, tokens_, {hit.first, hit.last})}};
        context_.statements.push_back(
            {.article = {}, .claim = std::move(claim), .span = evidence, .rule = rule});
      }
    }
  }

  Context& context_;
  const PartTokens& part_;
  const Tokens& tokens_;
  const PhraseTable& genres_;
  const PhraseTable& series_;
  const PhraseTable& stop_words_;
  const PhraseTable& auxiliaries_;
};

}  // namespace

void find_genres(Context& context) {
  std::set<std::pair<std::string, std::string>> said;  // folded title, genre
  for (const PartTokens& part : context.parts) {
    if (part.part.kind == PartKind::image) continue;
    GenreReader reader(context, part);
    for (const Mention& title : context.title_mentions)
      if (title.span.part == part.part) reader.read(title, said);
  }
}

}  // namespace logline
