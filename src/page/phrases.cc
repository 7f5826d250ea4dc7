#include "page/phrases.h"

#include <algorithm>

#include "base/ascii.h"
#include "html/spaces.h"

namespace logline::page {
namespace {

constexpr std::size_t kShortText = 64;       // bytes
constexpr std::size_t kLongestStart = 220;   // bytes of a line that a phrase at its start can condemn
constexpr std::size_t kLongestWithin = 600;  // bytes of a line that a phrase inside it can condemn

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Marks around a line that do not matter: "» Read more…" is "read more". Bytes of arrows, dots and bullets
// are not word bytes of any phrase's first or last letter, so whole multi-byte marks are listed.
std::string_view strip_marks(std::string_view text) {
  static constexpr std::string_view kMarks[] = {":", ".", "!", ">", "<", "-", "|",  "*", "[", "]", "(",
                                                ")", ",", "?", "+", "#", " ", "\"", "»", "«", "›", "‹",
                                                "→", "►", "▶", "•", "…", "↓", "⬇",  "▼", "·"};
  const auto is_plain = [](char c) { return is_word_byte(c) && c != '\'' && (c & 0x80) == 0; };
  for (std::size_t before = text.size() + 1; text.size() < before && !text.empty();) {
    before = text.size();
    if (!is_plain(text.front())) {
      for (std::string_view mark : kMarks)
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
    }
    if (text.empty() || is_plain(text.back())) continue;
    for (std::string_view mark : kMarks)
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return text;
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return text.substr(0, std::max<std::size_t>(end, text.empty() ? 0 : 1));
}

// The typographic quotation mark or dash as a keyboard has it; NUL for any other three bytes.
char plain_mark(std::string_view three) {
  if (three == "’" || three == "‘") return '\'';
  if (three == "“" || three == "”") return '"';
  return three == "–" || three == "—" ? '-' : '\0';
}

// Of a short text of ASCII words with single spaces between, which is what most lines of a page are; false
// when it is another.
bool fold_plainly(std::string_view text, std::string& out) {
  out.resize(text.size());
  char before = ' ';
  for (std::size_t i = 0; i < text.size(); before = text[i++]) {
    const char c = text[i];
    if (c < ' ' || (c == ' ' && before == ' ')) return false;  // also what is not ASCII
    out[i] = to_lower(c);
  }
  return before != ' ' || text.empty();
}

// What stands behind a phrase at the start of a line, as it is written there: as many letters, marks and
// blanks are passed over as the phrase has, each mark of typography for one.
std::string_view behind_phrase(std::string_view line, std::size_t letters) {
  while (!line.empty() && !is_word_byte(to_lower(line.front()))) line.remove_prefix(1);
  for (; letters > 0 && !line.empty(); --letters)
    line.remove_prefix(plain_mark(line.substr(0, 3)) != '\0' ? 3 : 1);
  return html::trim_spaces(line);
}

// Prose that began before: in small letters, of some words, to a full stop.
bool goes_on_as_sentence(std::string_view rest) {
  constexpr std::size_t kFewestWords = 3;
  if (rest.starts_with(',')) rest = html::trim_spaces(rest.substr(1));
  if (rest.empty() || rest.front() < 'a' || rest.front() > 'z') return false;
  while (rest.ends_with('"') || rest.ends_with("”")) rest.remove_suffix(rest.ends_with('"') ? 1 : 3);
  const auto blanks = static_cast<std::size_t>(std::ranges::count(rest, ' '));
  return blanks + 1 >= kFewestWords && (rest.ends_with('.') || rest.ends_with('?') || rest.ends_with('!'));
}

std::ptrdiff_t offset(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

}  // namespace

std::string fold_line(std::string_view text) {
  std::string out;
  if (text.size() <= kShortText && fold_plainly(text, out)) return out;
  out.clear();
  out.reserve(text.size());
  html::append_collapsed(out, text);
  std::size_t to = 0;
  for (std::size_t i = 0; i < out.size();) {
    // Up to the next byte that may begin a typographic mark, ASCII letters are all that changes.
    const std::size_t mark = std::min(out.find('\xE2', i), out.size());
    std::transform(out.begin() + offset(i), out.begin() + offset(mark), out.begin() + offset(to),
                   [](char c) { return to_lower(c); });
    to += mark - i;
    i = mark;
    if (i == out.size()) break;
    const char plain = plain_mark(std::string_view(out).substr(i, 3));
    out[to++] = plain == '\0' ? out[i] : plain;
    i += plain == '\0' ? 1 : 3;
  }
  out.resize(to);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void PhraseSet::add(PhraseKind kind, std::string_view phrase) {
  Phrase added{kind, {}};
  const std::string folded = fold_line(phrase);
  std::string_view rest = folded;
  for (;;) {
    const std::size_t star = rest.find('*');
    const std::string_view piece = html::trim_spaces(rest.substr(0, star));
    if (!piece.empty()) added.pieces.emplace_back(piece);
    if (star == npos) break;
    rest.remove_prefix(star + 1);
  }
  if (added.pieces.empty()) return;
  std::size_t length = 0;
  for (const std::string& some : added.pieces) length += some.size();
  shortest_ = std::min(shortest_, length);
  by_first_word_[first_word(added.pieces.front())].push_back(static_cast<std::uint32_t>(phrases_.size()));
  phrases_.push_back(std::move(added));
}

// Whether the pieces follow each other from `at`; for whole-line kinds, up to the end of the line.
bool PhraseSet::matches_at(const Phrase& phrase, std::string_view folded, std::size_t at) const {
  std::size_t end = at;
  for (std::size_t i = 0; i < phrase.pieces.size(); ++i) {
    const std::string& piece = phrase.pieces[i];
    const std::size_t found =
        i == 0 ? (folded.substr(at).starts_with(piece) ? at : npos) : folded.find(piece, end);
    if (found == npos) return false;
    end = found + piece.size();
  }
  const bool is_whole = phrase.kind == PhraseKind::line || phrase.kind == PhraseKind::tail;
  if (is_whole) return at == 0 && (end == folded.size() || folded.ends_with(phrase.pieces.back()));
  return end >= folded.size() || !is_word_byte(folded[end]) || !is_word_byte(folded[end - 1]);
}

bool PhraseSet::is_prose(const Phrase& phrase, std::string_view line) {
  return goes_on_as_sentence(behind_phrase(line, phrase.pieces.front().size()));
}

std::optional<PhraseHit> PhraseSet::find(std::string_view line) const {
  if (line.size() > kLongestWithin || line.size() < shortest_) return std::nullopt;
  const std::string folded_line = fold_line(line);
  const std::string_view folded = strip_marks(folded_line);
  std::optional<PhraseHit> best;
  const auto offer = [&](std::uint32_t index, std::size_t at) {
    const Phrase& phrase = phrases_[index];
    const bool is_start = phrase.kind == PhraseKind::start || phrase.kind == PhraseKind::label;
    const bool may = phrase.kind == PhraseKind::within || (at == 0 && phrase.kind != PhraseKind::sentence &&
                                                           (!is_start || folded.size() <= kLongestStart));
    if (!may || !matches_at(phrase, folded, at)) return;
    if (phrase.kind == PhraseKind::label && is_prose(phrase, line)) return;
    if (!best || phrase.kind == PhraseKind::tail) best = PhraseHit{phrase.kind, index};
  };
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view word = first_word(folded.substr(at));
    if (const auto found = by_first_word_.find(word); found != by_first_word_.end()) {
      for (std::uint32_t index : found->second) offer(index, at);
    }
    at += word.size();
    while (at < folded.size() && !is_word_byte(folded[at]) && folded[at] != '@' && folded[at] != '#') ++at;
  }
  return best;
}

bool PhraseSet::is_furniture_sentence(std::string_view sentence) const {
  if (sentence.size() < shortest_) return false;
  const std::string folded_line = fold_line(sentence);
  const std::string_view folded = strip_marks(folded_line);
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view word = first_word(folded.substr(at));
    if (const auto found = by_first_word_.find(word); found != by_first_word_.end()) {
      for (std::uint32_t index : found->second) {
        const Phrase& phrase = phrases_[index];
        const bool is_start = phrase.kind == PhraseKind::start || phrase.kind == PhraseKind::label;
        if (phrase.kind == PhraseKind::tail || (is_start && (at > 0 || folded.size() > kLongestStart)))
          continue;
        if (!matches_at(phrase, folded, at)) continue;
        if (phrase.kind != PhraseKind::label || !is_prose(phrase, sentence)) return true;
      }
    }
    at += word.size();
    while (at < folded.size() && !is_word_byte(folded[at])) ++at;
  }
  return false;
}

}  // namespace logline::page
