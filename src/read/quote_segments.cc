#include "read/quote_segments.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;
constexpr std::uint32_t kLongestUnclosed =
    900;  // bytes of a segment whose mark is missing; a longer one is a slip of the pen
constexpr std::uint32_t kLongestSingle = 900;  // bytes between single marks

enum class QuoteMark : std::uint8_t { none, opens, closes, either };

QuoteMark double_mark(std::string_view sign) {
  if (sign == "\"") return QuoteMark::either;
  if (sign == "“" || sign == "„" || sign == "«") return QuoteMark::opens;
  if (sign == "”" || sign == "»") return QuoteMark::closes;
  return QuoteMark::none;
}

QuoteMark single_mark(std::string_view sign) {
  if (sign == "'") return QuoteMark::either;
  if (sign == "‘") return QuoteMark::opens;
  if (sign == "’") return QuoteMark::closes;
  return QuoteMark::none;
}

class ParagraphReader {
 public:
  ParagraphReader(const Tokens& tokens, std::vector<QuotedSegment>& found) : tokens_(tokens), found_(found) {}

  void read(std::uint32_t first, std::uint32_t last, bool next_opens) {
    first_ = first;
    last_ = last;
    const std::size_t before = found_.size();
    read_doubles(next_opens);
    read_singles(before);
    std::sort(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
              [](const QuotedSegment& a, const QuotedSegment& b) { return a.first < b.first; });
  }

  [[nodiscard]] bool opens_with_mark(std::uint32_t first) const {
    const QuoteMark mark = double_mark(tokens_.text_of(tokens_.all[first]));
    return mark == QuoteMark::opens || mark == QuoteMark::either;
  }

 private:
  [[nodiscard]] const Token& at(std::uint32_t i) const { return tokens_.all[i]; }

  // Whether a mark of either kind stands as an opening one does: space or a bracket before it, none behind
  // it.
  [[nodiscard]] bool looks_opening(std::uint32_t i) const {
    if (i + 1 >= last_ || at(i + 1).has_space_before) return false;
    return i == first_ || at(i).has_space_before || at(i - 1).kind == TokenKind::punctuation;
  }

  void add(std::uint32_t open, std::uint32_t close, bool continues, bool is_single) {
    const bool has_open = at(open).kind == TokenKind::quote_mark;
    QuotedSegment segment{.first = open + has_open,
                          .last = close,
                          .outer_first = open,
                          .outer_last = std::min(close + 1, last_),
                          .paragraph_first = first_,
                          .paragraph_last = last_,
                          .continues = continues,
                          .is_single = is_single};
    if (segment.last > segment.first) found_.push_back(segment);
  }

  void read_doubles(bool next_opens) {
    std::uint32_t open = kNone;
    bool continues = carries_;
    carries_ = false;
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (at(i).kind != TokenKind::quote_mark) continue;
      QuoteMark mark = double_mark(tokens_.text_of(at(i)));
      if (mark == QuoteMark::none) continue;
      if (mark == QuoteMark::either)
        mark = looks_opening(i) && (open == kNone || at(i).has_space_before) ? QuoteMark::opens
                                                                             : QuoteMark::closes;
      if (mark == QuoteMark::opens) {
        open = i;
      } else if (open != kNone) {
        add(open, i, continues && open == first_, false);
        open = kNone;
      }
    }
    if (open == kNone) return;
    const bool is_short = at(last_ - 1).end - at(open).begin <= kLongestUnclosed;
    if (next_opens || is_short) add(open, last_, continues && open == first_, false);
    carries_ = next_opens;
  }

  void read_singles(std::size_t before) {
    std::uint32_t open = kNone;
    std::size_t inside = before;
    const std::size_t doubles = found_.size();
    for (std::uint32_t i = first_; i < last_; ++i) {
      while (inside < doubles && found_[inside].outer_last <= i) ++inside;
      if (inside < doubles && found_[inside].outer_first <= i) continue;
      if (at(i).kind != TokenKind::quote_mark) continue;
      const QuoteMark mark = single_mark(tokens_.text_of(at(i)));
      if (mark == QuoteMark::none) continue;
      if (mark != QuoteMark::closes && looks_opening(i) && at(i + 1).kind != TokenKind::number) {
        open = i;
      } else if (open != kNone && mark != QuoteMark::opens && closes_single(i)) {
        if (at(i).begin - at(open).begin <= kLongestSingle) add(open, i, false, true);
        open = kNone;
      }
    }
  }

  [[nodiscard]] bool closes_single(std::uint32_t i) const {
    if (at(i).has_space_before) return false;
    return i + 1 >= last_ || at(i + 1).has_space_before || at(i + 1).kind == TokenKind::punctuation;
  }

  const Tokens& tokens_;
  std::vector<QuotedSegment>& found_;
  std::uint32_t first_ = 0, last_ = 0;
  bool carries_ = false;  // the paragraph before left its quotation open
};

}  // namespace

std::vector<QuotedSegment> find_quoted_segments(const Tokens& tokens) {
  std::vector<QuotedSegment> found;
  ParagraphReader reader(tokens, found);
  const std::vector<Sentence>& sentences = tokens.sentences;
  for (std::size_t i = 0; i < sentences.size();) {
    std::size_t next = i + 1;
    while (next < sentences.size() && sentences[next].paragraph == sentences[i].paragraph) ++next;
    const bool next_opens = next < sentences.size() && reader.opens_with_mark(sentences[next].first);
    if (sentences[i].first < sentences[next - 1].last)
      reader.read(sentences[i].first, sentences[next - 1].last, next_opens);
    i = next;
  }
  return found;
}

}  // namespace logline
