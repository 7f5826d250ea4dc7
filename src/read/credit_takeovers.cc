#include "read/credit_takeovers.h"

#include <algorithm>

#include "model/words.h"
#include "read/credit_roles.h"

namespace logline {
namespace {

constexpr std::uint32_t kSuccessorWithin = 30;  // tokens from "stepped down as" to "takes over"

struct Post {
  Job job = Job::other;
  TokenRange character{0, 0};  // empty: a job
  std::uint32_t end = 0;       // one past its words
};

class TakeoverReader {
 public:
  TakeoverReader(const NameLists& lists, const CreditTitles& titles, CreditBook& book)
      : lists_(lists), titles_(titles), book_(book), lexicon_(lists.context.lexicon) {}

  void read() {
    const PhraseTable& cues = lexicon_.table("takeovers");
    for (std::uint32_t t = 1; t + 1 < lists_.tokens.all.size(); ++t) {
      const auto cue = cues.longest_at(lists_.tokens, t);
      if (!cue) continue;
      const std::string& kind = cue->row->columns[0];
      if (kind == "leaves")
        read_leaving(*cue);
      else if (kind != "takes")
        read_replacement(*cue, kind == "replaces");
      t = cue->last - 1;
    }
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(lists_.tokens.all.size()); }

  // The job at a token, behind an article.
  [[nodiscard]] std::optional<Post> job_at(std::uint32_t at) const {
    if (at < size() && lexicon_.table("determiners").longest_at(lists_.tokens, at)) ++at;
    const auto job = at < size() ? lexicon_.table("jobs").longest_at(lists_.tokens, at) : std::nullopt;
    const auto kind = job ? from_word<Job>(job->row->columns[0]) : std::nullopt;
    return kind ? std::optional(Post{*kind, {0, 0}, job->last}) : std::nullopt;
  }

  // "as showrunner", "as Mara Voss"; or the job before the name: "Showrunner Ada Cole replaces Bo Ferrant".
  [[nodiscard]] std::optional<Post> post_of(const ListedName& first, const ListedName& second) const {
    const std::uint32_t at = second.range.last;
    const auto lead = at < size() ? lexicon_.table("role_cues").longest_at(lists_.tokens, at) : std::nullopt;
    if (lead && lead->row->columns[0] == "listed") {
      if (const auto job = job_at(lead->last)) return job;
      const TokenRange character = lists_.character_at(lead->last);
      if (character.last == character.first) return std::nullopt;
      return Post{Job::actor, character, character.last};
    }
    const auto job = phrase_before(lexicon_.table("jobs"), lists_.tokens, first.range.first);
    const auto kind = job ? from_word<Job>(job->row->columns[0]) : std::nullopt;
    return kind && *kind != Job::actor ? std::optional(Post{*kind, {0, 0}, at}) : std::nullopt;
  }

  [[nodiscard]] Argument title_of(const Post& post, std::uint32_t cue) const {
    Argument title = post.end < size() ? titles_.starting_at(post.end) : Argument{};
    if (title.span) return title;
    return titles_.around(cue);
  }

  void add(const ListedName& name, const Argument& title, const Post& post, TokenRange words,
           Polarity polarity) {
    const Part part = lists_.part.part;
    CreditClaim claim{.title = title,
                      .person = {name.person->value, span_of(part, lists_.tokens, name.range)},
                      .job = post.job,
                      .character = {}};
    if (post.character.last > post.character.first)
      claim.character = {std::string(lists_.tokens.text_of(post.character.first, post.character.last)),
                         span_of(part, lists_.tokens, post.character)};
    const TokenRange evidence{std::min(words.first, name.range.first), std::max(words.last, name.range.last)};
    book_.add(std::move(claim), span_of(part, lists_.tokens, evidence), "credit:takeover", polarity);
  }

  void read_replacement(const PhraseHit& cue, bool is_first_new) {
    const std::vector<ListedName> before = lists_.ending_at(lists_.before_auxiliaries(cue.first));
    const std::vector<ListedName> after = lists_.starting_at(cue.last);
    if (before.empty() || after.empty()) return;
    const auto post = post_of(before.back(), after.front());
    if (!post) return;
    const TokenRange words{cue.first, post->end};
    const Argument title = title_of(*post, cue.first);
    add(before.back(), title, *post, words, is_first_new ? Polarity::yes : Polarity::no);
    add(after.front(), title, *post, words, is_first_new ? Polarity::no : Polarity::yes);
    take({cue.first, post->end});
  }

  void read_leaving(const PhraseHit& cue) {
    const std::vector<ListedName> before = lists_.ending_at(lists_.before_auxiliaries(cue.first));
    const auto post = job_at(cue.last);
    if (before.empty() || !post) return;
    const TokenRange words{cue.first, post->end};
    const Argument title = title_of(*post, cue.first);
    for (const ListedName& name : before) add(name, title, *post, words, Polarity::no);
    take(words);
    add_successor(*post, title);
  }

  // "… has stepped down as showrunner. | Bo Ferrant takes over."
  void add_successor(const Post& post, const Argument& title) {
    const PhraseTable& cues = lexicon_.table("takeovers");
    for (std::uint32_t t = post.end; t < std::min(size(), post.end + kSuccessorWithin); ++t) {
      const auto cue = cues.longest_at(lists_.tokens, t);
      if (!cue || cue->row->columns[0] != "takes") continue;
      const std::uint32_t end = lists_.before_auxiliaries(cue->first);
      for (const ListedName& name : lists_.ending_at(end))
        add(name, title, post, {cue->first, cue->last}, Polarity::yes);
      return;
    }
  }

  void take(TokenRange words) { book_.take(span_of(lists_.part.part, lists_.tokens, words)); }

  const NameLists& lists_;
  const CreditTitles& titles_;
  CreditBook& book_;
  const Lexicon& lexicon_;
};

}  // namespace

void read_takeovers(const NameLists& lists, const CreditTitles& titles, CreditBook& book) {
  TakeoverReader(lists, titles, book).read();
}

}  // namespace logline
