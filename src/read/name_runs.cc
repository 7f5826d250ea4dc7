#include "read/name_runs.h"

namespace logline {

NameTables::NameTables(const Lexicon& lexicon)
    : given(lexicon.table("first_names")),
      honorifics(lexicon.table("honorifics")),
      stoppers(lexicon.table("name_stoppers")),
      particles(lexicon.table("name_particles")),
      suffixes(lexicon.table("name_suffixes")),
      jobs(lexicon.table("jobs")),
      verbs(lexicon.table("speech_verbs")),
      credit_cues(lexicon.table("credit_cues")),
      list_words(lexicon.table("name_list_words")),
      joiners(lexicon.table("list_joiners")),
      role_cues(lexicon.table("role_cues")),
      auxiliaries(lexicon.table("auxiliaries")),
      determiners(lexicon.table("determiners")) {}

namespace {

enum class WordKind : std::uint8_t { plain, stop, surname_only, organisation };

class NameRunFinder {
 public:
  NameRunFinder(const Tokens& tokens, const NameTables& tables) : tokens_(tokens), tables_(tables) {}

  std::vector<NameRun> find() {
    for (const Sentence& sentence : tokens_.sentences) {
      is_title_case_ = is_title_case(sentence);
      end_ = sentence.last;
      for (std::uint32_t i = sentence.first; i < end_;) i = run_at(i, sentence);
    }
    return std::move(runs_);
  }

 private:
  const Token& at(std::uint32_t i) const { return tokens_.all[i]; }

  [[nodiscard]] bool is_name_word(std::uint32_t i) const {
    return at(i).kind == TokenKind::word && at(i).is_capitalised && tokens_.text_of(at(i)) != "I";
  }

  [[nodiscard]] bool is_initial(std::uint32_t i) const {
    const std::string_view word = tokens_.text_of(at(i));
    return word.size() == 1 || (word.size() >= 2 && word[1] == '.');
  }

  // Seven in eight words of four letters or more begin with a capital, and no full stop ends it.
  [[nodiscard]] bool is_title_case(const Sentence& sentence) const {
    std::uint32_t words = 0, capitals = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (at(i).kind != TokenKind::word || at(i).end - at(i).begin < 4) continue;
      ++words;
      capitals += at(i).is_capitalised;
    }
    return words >= 3 && capitals * 8 >= words * 7 && tokens_.text_of(at(sentence.last - 1)) != "." &&
           !is_cast_line(sentence);
  }

  // "Ada Cole as Mara Voss" and nothing else: every capital is a name's.
  [[nodiscard]] bool is_cast_line(const Sentence& sentence) const {
    constexpr std::uint32_t kLongestCastLine = 9;
    if (sentence.last - sentence.first > kLongestCastLine) return false;
    std::uint32_t small = 0;
    bool has_role = false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (at(i).is_capitalised) continue;
      const auto cue = tables_.role_cues.longest_at(tokens_, i);
      has_role |= cue && cue->row->columns[0] == "listed" && i >= sentence.first + 2 &&
                  i + 2 < sentence.last && at(i + 2).is_capitalised;
      ++small;
    }
    return has_role && small == 1;
  }

  [[nodiscard]] WordKind kind_of(std::uint32_t i) const {
    const auto hit = tables_.stoppers.longest_at(tokens_, i);
    if (!hit) return WordKind::plain;
    const std::string& kind = hit->row->columns[0];
    if (kind == "word") return WordKind::stop;
    return kind == "maybe" ? WordKind::surname_only : WordKind::organisation;
  }

  // Steps over honorifics before a name; the first token behind them.
  std::uint32_t skip_honorifics(std::uint32_t i, NameRun& run) const {
    while (i < end_) {
      const auto hit = tables_.honorifics.longest_at(tokens_, i);
      if (!hit || hit->last >= end_ || !is_name_word(hit->last) || kind_of(hit->last) == WordKind::stop)
        break;
      if (tables_.given.longest_at(tokens_, i) && !has_honorific_use(*hit)) break;
      run.has_honorific = true;
      i = hit->last;
    }
    return i;
  }

  // "Judge", "King" and "Dean" are given names or surnames too: before one word alone they are a name's
  // first.
  [[nodiscard]] bool has_honorific_use(const PhraseHit& hit) const {
    return hit.last + 1 < end_ && is_name_word(hit.last + 1) && at(hit.last + 1).has_space_before;
  }

  // "Emmy" and "Jun" are given names before a word that only a name has there.
  [[nodiscard]] bool opens_a_name(std::uint32_t i) const {
    return !is_title_case_ && tables_.given.longest_at(tokens_, i) && i + 1 < end_ && is_name_word(i + 1) &&
           at(i + 1).has_space_before && kind_of(i + 1) == WordKind::plain;
  }

  std::uint32_t run_at(std::uint32_t i, const Sentence& sentence) {
    if (!is_name_word(i)) return i + 1;
    NameRun run{.first = i, .last = i};
    run.first = skip_honorifics(i, run);
    const WordKind first = kind_of(run.first);
    if (first == WordKind::stop && !opens_a_name(run.first)) return run.first + 1;
    run.starts_sentence = run.first == sentence.first;
    run.is_title_case = is_title_case_;
    run.last = grow(run);
    if (run.last == run.first) return run.first + 1;
    run.surname = run.last - 1;
    drop_unknown_lead(run);
    run.is_organisation = run.is_organisation || (first == WordKind::organisation && run.words == 1);
    if (first == WordKind::surname_only && run.words == 1 && !run.has_honorific) return run.last;
    take_suffix(run);
    runs_.push_back(run);
    return run.last;
  }

  // The end of the run: capitalised words in a row, with particles between them.
  std::uint32_t grow(NameRun& run) const {
    std::uint32_t i = run.first, last = run.first;
    bool is_given_so_far = true;
    while (i < end_ && (i == run.first || at(i).has_space_before)) {
      if (!is_name_word(i)) {
        const std::uint32_t nickname_end = behind_nickname(i);
        if (run.words == 0 || (nickname_end == i && !tables_.particles.longest_at(tokens_, i))) break;
        i = nickname_end == i ? i + 1 : nickname_end;
        continue;
      }
      const WordKind kind = kind_of(i);
      if (i != run.first && (kind == WordKind::stop || tables_.suffixes.longest_at(tokens_, i))) break;
      if (is_title_case_ && !is_given_so_far) break;
      const bool is_given = tables_.given.longest_at(tokens_, i).has_value();
      if (run.words == 0) run.has_given_name = is_given;
      if (is_initial(i))
        run.has_initial = true;
      else if (!is_given)
        is_given_so_far = false;
      run.is_organisation = kind == WordKind::organisation;
      ++run.words;
      last = ++i;
    }
    return last;
  }

  // "Ada 'Red' Cole": the token behind a nickname in marks that a name word follows; `at` when there is none.
  [[nodiscard]] std::uint32_t behind_nickname(std::uint32_t at_mark) const {
    if (at(at_mark).kind != TokenKind::quote_mark) return at_mark;
    for (std::uint32_t i = at_mark + 1; i + 1 < end_ && i <= at_mark + 3; ++i) {
      if (at(i).kind == TokenKind::quote_mark)
        return i > at_mark + 1 && is_name_word(i + 1) && at(i + 1).has_space_before ? i + 1 : at_mark;
      if (!is_name_word(i)) break;
    }
    return at_mark;
  }

  // "Spokeswoman Haley Morris", "Pollster Pat Caddell": a name begins at its given name when another word
  // leads.
  void drop_unknown_lead(NameRun& run) const {
    if (run.has_given_name || run.words < 3 || run.has_initial) return;
    for (std::uint32_t i = run.first + 1; i + 1 < run.last; ++i) {
      if (!is_name_word(i) || !tables_.given.longest_at(tokens_, i)) continue;
      run.words -= i - run.first;
      run.first = i;
      run.has_given_name = true;
      return;
    }
  }

  // ", Jr." and "III".
  void take_suffix(NameRun& run) const {
    std::uint32_t i = run.last;
    if (i < end_ && tokens_.text_of(at(i)) == ",") ++i;
    if (i >= end_) return;
    const auto hit = tables_.suffixes.longest_at(tokens_, i);
    if (!hit || hit->last > tokens_.all.size()) return;
    run.has_suffix = true;
    run.last = hit->last;
  }

  const Tokens& tokens_;
  const NameTables& tables_;
  std::vector<NameRun> runs_;
  std::uint32_t end_ = 0;
  bool is_title_case_ = false;
};

}  // namespace

std::vector<NameRun> find_name_runs(const Tokens& tokens, const NameTables& tables) {
  return NameRunFinder(tokens, tables).find();
}

}  // namespace logline
