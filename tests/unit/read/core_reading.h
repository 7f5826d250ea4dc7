// Reading one invented article in a test, and picking out what it says. Example: read("ABC cancels
// 'Saltmarsh'", "", "2026-05-13").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/words.h"
#include "read/read.h"

namespace logline::test {

inline const Lexicon& english() {
  static const Lexicon lexicon = load_lexicon("en").value();
  return lexicon;
}

struct ReadArticle {
  Article article;
  Reading reading;

  // "saltmarsh cancelled yes s2 2026-05-12", one a status, in order of evidence.
  [[nodiscard]] std::vector<std::string> statuses() const {
    std::vector<std::string> all;
    for (const Statement& statement : reading.statements)
      if (const auto* status = std::get_if<StatusClaim>(&statement.claim)) {
        std::string line = fold_name(status->title.value) + " " + std::string(to_word(status->event)) + " " +
                           std::string(to_word(statement.polarity));
        if (status->season) line += " s" + std::to_string(*status->season);
        if (status->when) line += " " + status->when->date.to_string();
        all.push_back(line);
      }
    return all;
  }
  // "saltmarsh home ABC".
  [[nodiscard]] std::vector<std::string> services() const {
    std::vector<std::string> all;
    for (const Statement& statement : reading.statements)
      if (const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim))
        all.push_back(fold_name(claim->title.value) + " " + std::string(to_word(claim->relation)) + " " +
                      claim->service.value);
    return all;
  }
  [[nodiscard]] std::vector<std::string> mentions(MentionKind kind) const {
    std::vector<std::string> all;
    for (const Mention& mention : reading.mentions)
      if (mention.kind == kind) all.push_back(mention.value);
    return all;
  }
};

inline ReadArticle read(std::string headline, std::string text, std::string_view published = "2026-05-13",
                        const TitleIndex& titles = {}) {
  ReadArticle result;
  result.article.headline = std::move(headline);
  result.article.text = std::move(text);
  result.article.published = Timestamp::parse_iso(published);
  result.reading = read_article(result.article, titles, english());
  return result;
}

}  // namespace logline::test
