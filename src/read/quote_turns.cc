#include "read/quote_turns.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kLongestLabel = 5;

class TurnFinder {
 public:
  TurnFinder(const Context& context, const PartTokens& part)
      : context_(context), tokens_(part.tokens), labels_(context.lexicon.table("turn_labels")) {
    for (const Mention& person : context.people) {
      const bool is_known = std::find(people_.begin(), people_.end(), person.value) != people_.end();
      if (!is_known && people_.size() < kMostPeople) people_.push_back(person.value);
    }
  }

  [[nodiscard]] std::vector<QuoteTurn> find() const {
    std::vector<QuoteTurn> turns;
    const std::vector<Sentence>& all = tokens_.sentences;
    for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
      while (last < all.size() && all[last].paragraph == all[first].paragraph &&
             (last == first || !opens_turn(all[last])))
        ++last;
      add_turn(turns, {all[first].first, all[last - 1].last});
    }
    return is_interview(turns) ? turns : std::vector<QuoteTurn>{};
  }

 private:
  static constexpr std::size_t kMostPeople = 64;  // more are no interview

  // "Q: … A: …" in one paragraph.
  [[nodiscard]] bool opens_turn(const Sentence& sentence) const {
    const auto label = labels_.longest_at(tokens_, sentence.first, sentence.last);
    return label && is_sign(tokens_, label->last, ":");
  }

  void add_turn(std::vector<QuoteTurn>& turns, TokenRange paragraph) const {
    if (!tokens_.all[paragraph.first].is_capitalised) return;
    const std::uint32_t limit = std::min(paragraph.last, paragraph.first + kLongestLabel);
    for (std::uint32_t at = paragraph.first + 1; at < limit; ++at) {
      if (!is_sign(tokens_, at, ":") && !is_sign(tokens_, at, "|")) continue;
      if (at + 1 == paragraph.last || is_quote_mark(tokens_, at + 1)) return;
      const TokenRange label{paragraph.first, at};
      turns.push_back({label, {at + 1, paragraph.last}, speaker_of(label)});
      return;
    }
  }

  // "Ada Cole", "COLE", "AC", or an answer to a question to the one person whom the headline names.
  [[nodiscard]] std::string speaker_of(TokenRange label) const {
    if (const auto row = labels_.longest_at(tokens_, label.first, label.last); row && row->last == label.last)
      return row->row->columns[0] == "answer" ? only_person_of_headline() : "";
    const std::string folded = fold_name(tokens_.text_of(label.first, label.last));
    const std::string* found = nullptr;
    for (const std::string& person : people_) {
      if (!is_called(person, folded)) continue;
      if (found != nullptr) return {};
      found = &person;
    }
    return found != nullptr ? *found : "";
  }

  static bool is_called(const std::string& person, const std::string& label) {
    const std::string name = fold_name(person);
    if (name == label) return true;
    const std::size_t surname = name.rfind(' ');
    if (surname == name.npos) return false;
    if (std::string_view(name).substr(surname + 1) == label) return true;
    std::string initials;
    for (std::size_t i = 0; i < name.size(); ++i)
      if (i == 0 || name[i - 1] == ' ') initials += name[i];
    return initials == label;
  }

  [[nodiscard]] std::string only_person_of_headline() const {
    std::string only;
    for (const Mention& person : context_.people) {
      if (person.span.part != Part::headline()) continue;
      if (!only.empty() && only != person.value) return {};
      only = person.value;
    }
    return only.empty() && people_.size() == 1 ? people_.front() : only;
  }

  [[nodiscard]] bool asks(const QuoteTurn& turn) const { return is_sign(tokens_, turn.words.last - 1, "?"); }

  [[nodiscard]] bool is_interview(const std::vector<QuoteTurn>& turns) const {
    const auto has = [&](bool answers) {
      return std::any_of(turns.begin(), turns.end(), [&](const QuoteTurn& turn) {
        return answers ? !turn.speaker.empty() : turn.speaker.empty() && asks(turn);
      });
    };
    return has(true) && has(false);
  }

  const Context& context_;
  const Tokens& tokens_;
  const PhraseTable& labels_;
  std::vector<std::string> people_;  // each once
};

}  // namespace

std::vector<QuoteTurn> find_turns(const Context& context, const PartTokens& part) {
  if (part.part != Part::text() || context.people.empty()) return {};
  return TurnFinder(context, part).find();
}

}  // namespace logline
