#include "sayings.h"

#include <string_view>

#include "model/words.h"
#include "read/read.h"

namespace logline::golden {
namespace {

constexpr std::string_view kDayOfTheArticle = "2026-05-13";  // a Wednesday

std::string denied(const Statement& statement) { return statement.polarity == Polarity::no ? " denied" : ""; }

class Collector {
 public:
  Collector(const Article& article, std::set<std::string>& sayings) : article_(article), sayings_(sayings) {}

  void add(const Statement& statement) {
    statement_ = &statement;
    say("certainty", std::string(to_word(statement.certainty)));
    std::visit([&](const auto& claim) { add(claim); }, statement.claim);
  }
  void add(const Mention& mention) {
    if (mention.kind == MentionKind::time) say("words", words_at(mention.span));
    say(std::string(to_word(mention.kind)), mention.value);
  }
  void add(const Reading& reading) {
    if (reading.is_about_television) say("tv");
    if (reading.is_roundup) say("roundup");
    if (!reading.reveals.empty()) say("reveals");
    for (const Reveal& reveal : reading.reveals) say("reveals season", std::to_string(reveal.season));
    for (const Mention& mention : reading.mentions) add(mention);
    for (const Statement& statement : reading.statements) add(statement);
  }

 private:
  void say(const std::string& kind, const std::string& value = {}) {
    sayings_.insert(value.empty() ? kind : kind + " " + value);
  }
  void add(const StatusClaim& claim) {
    say("status", std::string(to_word(claim.event)) + denied(*statement_));
    say("by", statement_->rule);
    if (claim.season) say("season", std::to_string(*claim.season));
    if (claim.when) say("when", claim.when->date.to_string());
  }
  void add(const CreditClaim& claim) {
    say("credit", std::string(to_word(claim.job)) + denied(*statement_));
    if (!claim.character.is_absent()) say("character", claim.character.value);
  }
  void add(const AvailabilityClaim& claim) {
    say("availability", std::string(to_word(claim.relation)) + denied(*statement_));
    say("service", claim.service.value);
    if (!claim.region.empty()) say("region", claim.region);
  }
  void add(const QuoteClaim& claim) {
    if (!claim.speaker.is_absent()) say("speaker", claim.speaker.value);
    if (!claim.venue.is_absent()) say("venue", claim.venue.value);
  }
  void add(const SynopsisClaim&) { say("synopsis"); }
  void add(const RelatedClaim& claim) { say("related", claim.value.value); }
  void add(const AwardClaim& claim) { say("award", claim.value.value); }
  void add(const GenreClaim& claim) { say("genre", claim.value.value); }

  [[nodiscard]] std::string words_at(const Span& span) const {
    const std::string& part = span.part == Part::headline() ? article_.headline : article_.text;
    return part.substr(span.begin, span.end - span.begin);
  }

  const Article& article_;
  std::set<std::string>& sayings_;
  const Statement* statement_ = nullptr;
};

}  // namespace

std::set<std::string> sayings_of(const std::string& headline, const std::string& text,
                                 const Lexicon& lexicon) {
  Article article;
  article.name = "https://gull.example/a";
  article.id = ArticleId::of(article.name);
  article.headline = headline;
  article.text = text;
  article.language = "en";
  article.published = Timestamp::parse_iso(kDayOfTheArticle);
  std::set<std::string> sayings;
  Collector(article, sayings).add(read_article(article, {}, lexicon));
  return sayings;
}

}  // namespace logline::golden
