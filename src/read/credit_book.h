// The credits found in one article: each once, with the fullest character that any place gives it.
//
// Collects from every reader of credits and then writes the statements. Owns what it holds. One thread.
//
//     book.add({.title = {"Low Tide", span}, .person = {"Ada Cole", span}}, span, "credit:starring");
//     book.write(context);
#pragma once

#include <map>
#include <string>
#include <vector>

#include "read/context.h"

namespace logline {

class CreditBook {
 public:
  // Ignored when title or person is absent.
  void add(CreditClaim claim, const Span& evidence, std::string rule, Polarity polarity = Polarity::yes,
           Certainty certainty = Certainty::confirmed);
  // Moves the statements into the context, and names of characters from its people to its characters.
  void write(Context& context);

  // Words that are read: what says of them who has no longer a part or a job says nothing else.
  void take(const Span& words) { taken_.push_back(words); }
  [[nodiscard]] bool is_taken(const Span& words) const;

  [[nodiscard]] bool has_actor(const std::string& title, const std::string& person) const;

 private:
  // Drops acting that only the words beside a title suggest, of those whom the article calls otherwise.
  void drop_contradicted(const Lexicon& lexicon);
  void join_parts();
  void tell_contestants(const Context& context);
  void prefer_full_names(const Context& context);
  std::vector<Statement> statements_;
  std::vector<Span> taken_;
  std::map<std::string, std::size_t, std::less<>> by_key_;  // folded title, person, job
};

}  // namespace logline
