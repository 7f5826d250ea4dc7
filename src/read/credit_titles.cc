#include "read/credit_titles.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kNearTitle =
    3;  // tokens between a title and "starring": a bracket's end, a comma, "which"
constexpr std::uint32_t kLongestTitleLead = 10;  // tokens of "the upcoming second season of ABC's"
constexpr std::uint32_t kLongestHeading = 7;     // words of a title over its section
constexpr std::uint32_t kFarBack = 400;          // tokens that a title may stand before a list that has none

}  // namespace

CreditTitles::CreditTitles(const Context& context, const PartTokens& part)
    : context_(context),
      part_(part),
      tokens_(part.tokens),
      titles_(map_mentions(part, context.title_mentions)),
      connectors_(context.lexicon.table("title_leads")),
      main_(fold_name(context.main_title)) {
  find_sections();
}

// "Low Tide Who's in it?": the capitalised words right before a question that a listing asks of every title.
Argument CreditTitles::capitals_before(std::uint32_t token) const {
  const PhraseTable& small = context_.lexicon.table("title_small_words");
  std::uint32_t first = token;
  for (std::uint32_t t = token; t-- > token - std::min(token, kLongestHeading);) {
    if (tokens_.all[t].kind != TokenKind::word ||
        tokens_.all[t + 1].starts_sentence != (t + 1 == token && tokens_.all[token].starts_sentence))
      break;
    if (tokens_.all[t].is_capitalised)
      first = t;
    else if (!small.longest_at(tokens_, t))
      break;
    if (tokens_.all[t].starts_sentence) break;
  }
  if (const auto service =
          first < token ? context_.lexicon.table("networks").longest_at(tokens_, first) : std::nullopt)
    if (service->last < token) first = service->last;
  if (first == token) return {};
  return {std::string(tokens_.text_of(first, token)), span_of(part_.part, tokens_, {first, token})};
}

void CreditTitles::find_sections() {
  const PhraseTable& cues = context_.lexicon.table("credit_cues");
  for (std::uint32_t t = 1; t < tokens_.all.size(); ++t) {
    const auto cue = cues.longest_at(tokens_, t);
    if (!cue || cue->row->columns[1] != "asked") continue;
    Argument title = capitals_before(t);
    if (!title.is_absent() && mention_in(context_.people, *title.span) == nullptr)
      sections_.push_back({t, std::move(title)});
  }
}

Argument CreditTitles::main() const {
  if (context_.main_title.empty()) return {};
  return {context_.main_title, std::nullopt};
}

const Mention* CreditTitles::last_before(std::uint32_t token, std::uint32_t from) const {
  const PhraseTable& pronouns = context_.lexicon.table("pronouns");
  for (std::uint32_t t = token; t-- > from;) {
    const Mention* title = titles_.at(t);
    if (title && !(pronouns.longest_at(tokens_, t) && tokens_.all[t].starts_sentence)) return title;
  }
  return nullptr;
}

bool CreditTitles::names_main(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t t = from; t < to; ++t)
    if (const Mention* title = titles_.at(t); title && fold_name(title->value) == main_) return true;
  return false;
}

Argument CreditTitles::left_of(std::uint32_t token) const {
  const Sentence& sentence = tokens_.sentences[tokens_.sentence_of_token(token)];
  const std::uint32_t near = token - std::min(token - sentence.first, kNearTitle);
  const auto section = std::find_if(sections_.rbegin(), sections_.rend(),
                                    [token](const Section& s) { return s.begin <= token; });
  if (section != sections_.rend()) return section->title;
  if (names_main_before(token)) return main();
  if (const Mention* title = last_before(token, near); title && !is_in_main(*title))
    return argument_of(*title);
  const bool defines_main = !main_.empty() && sentence.first < token && is_main_at(sentence.first);
  if (defines_main || (!main_.empty() && names_main(sentence.first, token))) return main();
  if (const Mention* title = last_before(token, sentence.first)) return argument_of(*title);
  if (!main_.empty()) return main();
  const Mention* title = last_before(token, token - std::min(token, kFarBack));
  return title ? argument_of(*title) : Argument{};
}

// "Low Tide stars", "the film stars": the article's title, or the word for what its text defines, right
// before a token.
bool CreditTitles::names_main_before(std::uint32_t token) const {
  if (main_.empty() || token < 2 || !is_main_at(0)) return false;
  if (tokens_.text.substr(0, tokens_.all[token - 1].end).ends_with(" " + context_.main_title)) return true;
  return context_.lexicon.table("series_words").longest_at(tokens_, token - 1) &&
         context_.lexicon.table("determiners").longest_at(tokens_, token - 2);
}

// Part of the article's title where the text defines it: the "Guys" of "One of the Guys".
bool CreditTitles::is_in_main(const Mention& title) const {
  const std::uint32_t first = tokens_.all.empty() ? 0 : tokens_.all[0].begin;
  return !main_.empty() && is_main_at(0) && title.span.begin >= first &&
         title.span.end <= first + context_.main_title.size();
}

// The article's title, word for word, where nothing has marked it as one.
bool CreditTitles::is_main_at(std::uint32_t token) const {
  const std::string& name = context_.main_title;
  const std::string_view rest = tokens_.text.substr(tokens_.all[token].begin);
  if (name.empty() || !rest.starts_with(name)) return false;
  const auto next = tokens_.token_at(tokens_.all[token].begin + static_cast<std::uint32_t>(name.size()));
  return tokens_.all[next - 1].end == tokens_.all[token].begin + name.size();
}

Argument CreditTitles::starting_at(std::uint32_t token) const {
  const auto size = static_cast<std::uint32_t>(tokens_.all.size());
  const std::uint32_t limit = std::min(size, token + kLongestTitleLead);
  while (token < limit) {
    if (const Mention* title = titles_.at(token)) return argument_of(*title);
    if (is_main_at(token)) {
      const std::uint32_t begin = tokens_.all[token].begin;
      return {context_.main_title,
              Span{part_.part, begin, begin + static_cast<std::uint32_t>(context_.main_title.size())}};
    }
    if (is_quote_mark(tokens_, token)) {
      ++token;
      continue;
    }
    const auto lead = connectors_.longest_at(tokens_, token);
    const bool is_service =
        !lead && context_.lexicon.table("networks").longest_at(tokens_, token).has_value();
    if (!lead && !is_service && !is_genitive(tokens_, token) && tokens_.all[token].kind != TokenKind::number)
      return {};
    token = lead         ? lead->last
            : is_service ? context_.lexicon.table("networks").longest_at(tokens_, token)->last
                         : token + 1;
  }
  return {};
}

Argument CreditTitles::ending_at(std::uint32_t token) const {
  while (token > 0 && (is_quote_mark(tokens_, token - 1) || is_genitive(tokens_, token - 1))) --token;
  if (token == 0 || !titles_.at(token - 1)) return {};
  return argument_of(*titles_.at(token - 1));
}

Argument CreditTitles::around(std::uint32_t token) const {
  const Sentence& sentence = tokens_.sentences[tokens_.sentence_of_token(token)];
  for (std::uint32_t t = token; t < sentence.last; ++t)
    if (const Mention* title = titles_.at(t)) return argument_of(*title);
  return left_of(token);
}

}  // namespace logline
