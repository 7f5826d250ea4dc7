#include "record/fold.h"

#include <gtest/gtest.h>

#include <deque>

namespace logline::record {
namespace {

// Statements about one title, a day apart, folded together.
class Told {
 public:
  Told& status(Event event, std::optional<int> season, const char* when = nullptr,
               Certainty certainty = Certainty::confirmed, Polarity polarity = Polarity::yes) {
    StatusClaim claim{.title = {"Salt Hour"}, .season = season, .event = event};
    if (when != nullptr) claim.when = When{*PartialDate::parse(when), std::nullopt};
    return add(claim, certainty, polarity);
  }
  Told& add(Claim claim, Certainty certainty = Certainty::confirmed, Polarity polarity = Polarity::yes) {
    Statement& made = statements_.emplace_back();
    made.article = ArticleId::of(std::to_string(statements_.size()));
    made.claim = std::move(claim);
    made.certainty = certainty;
    made.polarity = polarity;
    made.said_at = Timestamp::from_utc(static_cast<std::int64_t>(statements_.size()) * 86400);
    return *this;
  }
  [[nodiscard]] Folded fold() const {
    std::vector<const Statement*> ordered;
    for (const Statement& statement : statements_) ordered.push_back(&statement);
    return fold_title("salt hour", ordered);
  }

 private:
  std::deque<Statement> statements_;
};

const RecordField& field(const Folded& folded, std::string_view name) {
  for (const RecordField& one : folded.record.fields)
    if (one.name == name) return one;
  ADD_FAILURE() << "no field " << name;
  static const RecordField none;
  return none;
}

using Bells = std::vector<bool>;

TEST(Fold, RingsWhenNotKnownBecomesADate) {
  const Folded folded = Told()
                            .status(Event::scheduled, 2, nullptr, Certainty::confirmed, Polarity::no)
                            .status(Event::scheduled, 2, "2026-03")
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true}));
  const RecordField& premiere = field(folded, "premiere:s2");
  EXPECT_EQ(premiere.chosen.value, "2026-03");
  ASSERT_EQ(premiere.history.size(), 1U);
  EXPECT_EQ(premiere.history.front().value, "not known");
  EXPECT_EQ(premiere.history.front().why, "superseded");
}

TEST(Fold, KeepsWhatHoldsInOneRegionApartFromWhatHoldsEverywhere) {
  const auto airs = [](const char* region) {
    return AvailabilityClaim{
        .title = {"Salt Hour"}, .service = {"Quay"}, .relation = Relation::airs, .region = region};
  };
  const Folded folded = Told().add(airs("GB")).add(airs("")).add(airs("GB")).add(airs("US")).fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, false, true}));
  EXPECT_EQ(field(folded, "airs:quay@GB").chosen.sources.size(), 2U);
  EXPECT_EQ(field(folded, "airs:quay").chosen.value, "Quay");
  EXPECT_EQ(field(folded, "airs:quay@US").chosen.sources.size(), 1U);
}

TEST(Fold, RingsForMarchThenAprilThenMarch) {
  const Folded folded = Told()
                            .status(Event::scheduled, 2, "2026-03")
                            .status(Event::scheduled, 2, "2026-04")
                            .status(Event::scheduled, 2, "2026-03")
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, true}));
  EXPECT_EQ(field(folded, "premiere:s2").history.size(), 2U);
}

TEST(Fold, StaysQuietForRepeatsAndCoarserDates) {
  const Folded folded = Told()
                            .status(Event::scheduled, 2, "2026-03-14")
                            .status(Event::scheduled, 2, "2026-03-14")
                            .status(Event::scheduled, 2, "2026-03")
                            .status(Event::scheduled, 2, "2026")
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, false, false, false}));
  const RecordValue& chosen = field(folded, "premiere:s2").chosen;
  EXPECT_EQ(chosen.value, "2026-03-14");
  EXPECT_EQ(chosen.sources.size(), 4U);
  EXPECT_EQ(chosen.since->utc_seconds, 86400);
  EXPECT_EQ(chosen.as_of->utc_seconds, 4 * 86400);
}

TEST(Fold, RingsWhenARumourIsConfirmed) {
  const Folded folded =
      Told().status(Event::renewed, 3, nullptr, Certainty::rumoured).status(Event::renewed, 3).fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true}));
  EXPECT_EQ(field(folded, "status:s3").chosen.certainty, Certainty::confirmed);
  EXPECT_EQ(field(folded, "status:s3").chosen.sources.size(), 2U);
}

TEST(Fold, KeepsWhatALessCertainSourceSaysBesideTheConfirmed) {
  const Folded folded = Told()
                            .status(Event::scheduled, 2, "2026-03")
                            .status(Event::scheduled, 2, "2026-05", Certainty::rumoured)
                            .status(Event::scheduled, 2, "2026-05", Certainty::rumoured)
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, false}));
  const RecordField& premiere = field(folded, "premiere:s2");
  EXPECT_EQ(premiere.chosen.value, "2026-03");
  ASSERT_EQ(premiere.also.size(), 1U);
  EXPECT_EQ(premiere.also.front().value, "2026-05");
  EXPECT_EQ(premiere.also.front().sources.size(), 2U);
}

TEST(Fold, TakesUpWhatWasOnlyReportedWhenItIsConfirmed) {
  const Folded folded = Told()
                            .status(Event::scheduled, 2, "2026-03")
                            .status(Event::scheduled, 2, "2026-05", Certainty::reported)
                            .status(Event::scheduled, 2, "2026-05")
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, true}));
  const RecordField& premiere = field(folded, "premiere:s2");
  EXPECT_EQ(premiere.chosen.value, "2026-05");
  EXPECT_TRUE(premiere.also.empty());
  EXPECT_EQ(premiere.chosen.since->utc_seconds, 2 * 86400);
}

TEST(Fold, KeepsAFinerRumourBesideACoarserConfirmation) {
  const Folded folded = Told()
                            .status(Event::scheduled, 2, "2026-03-14", Certainty::rumoured)
                            .status(Event::scheduled, 2, "2026")
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true}));
  EXPECT_EQ(field(folded, "premiere:s2").chosen.value, "2026");
  ASSERT_EQ(field(folded, "premiere:s2").also.size(), 1U);
  EXPECT_EQ(field(folded, "premiere:s2").also.front().value, "2026-03-14");
}

TEST(Fold, FollowsTheCourseOfASeasonWithoutRingingForOldSteps) {
  const Folded folded = Told()
                            .status(Event::renewed, 2)
                            .status(Event::filming, 2)
                            .status(Event::renewed, 2)
                            .status(Event::cancelled, 2)
                            .status(Event::renewed, 2)
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, false, true, true}));
  EXPECT_EQ(field(folded, "status:s2").chosen.value, "renewed");
}

TEST(Fold, MatchesASeasonThatIsNotNamedWithAny) {
  EXPECT_EQ(Told().status(Event::renewed, 2).status(Event::renewed, std::nullopt).fold().is_new,
            (Bells{true, false}));
  EXPECT_EQ(Told().status(Event::renewed, std::nullopt).status(Event::renewed, 2).fold().is_new,
            (Bells{true, false}));
  EXPECT_EQ(Told().status(Event::renewed, 2).status(Event::renewed, 3).fold().is_new, (Bells{true, true}));
}

TEST(Fold, KeepsCastWithCharactersAndRingsForTheCharacter) {
  const auto credit = [](const char* character) {
    return CreditClaim{
        .title = {"Salt Hour"}, .person = {"Ines Okafor"}, .job = Job::actor, .character = {character}};
  };
  const Folded folded = Told().add(credit("")).add(credit("Captain Rowe")).add(credit("")).fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, false}));
  EXPECT_EQ(field(folded, "cast:ines okafor").chosen.value, "Ines Okafor as Captain Rowe");
}

TEST(Fold, RingsWhenACreditIsDenied) {
  const CreditClaim credit{.title = {"Salt Hour"}, .person = {"Ines Okafor"}, .job = Job::showrunner};
  const Folded folded = Told().add(credit).add(credit, Certainty::confirmed, Polarity::no).fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true}));
  EXPECT_EQ(field(folded, "crew:showrunner:ines okafor").chosen.value, "not Ines Okafor");
}

TEST(Fold, KeepsServicesApartAndTheHomeAsOne) {
  const auto on = [](const char* service, Relation relation) {
    return AvailabilityClaim{.title = {"Salt Hour"}, .service = {service}, .relation = relation};
  };
  const Folded folded = Told()
                            .add(on("Quay", Relation::home))
                            .add(on("Quay", Relation::streams))
                            .add(on("KTN", Relation::home))
                            .fold();
  EXPECT_EQ(field(folded, "home").chosen.value, "KTN");
  EXPECT_EQ(field(folded, "home").history.front().value, "Quay");
  EXPECT_EQ(field(folded, "streams:quay").chosen.value, "Quay");
}

TEST(Fold, NumbersQuotationsAndCountsRepeatsOnce) {
  const auto quote = [](const char* text) {
    return QuoteClaim{.speaker = {"Ines Okafor"}, .text = {text}, .title = {"Salt Hour"}};
  };
  const Folded folded =
      Told().add(quote("We had to.")).add(quote("It was cold.")).add(quote("We had to")).fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, false}));
  EXPECT_EQ(field(folded, "quote:0001").chosen.sources.size(), 2U);
  EXPECT_EQ(field(folded, "quote:0002").chosen.value, "It was cold.");
}

TEST(Fold, GivesAPersonTheirRolesUnderTheNameWrittenMost) {
  Statement one, two;
  one.claim = CreditClaim{.title = {"Salt Hour"}, .person = {"INES OKAFOR"}, .character = {"Rowe"}};
  two.claim = CreditClaim{.title = {"Quiet"}, .person = {"Ines Okafor"}, .job = Job::director};
  const std::vector<const Statement*> ordered{&two, &one, &two};
  const Folded folded = fold_person("ines okafor", ordered);
  EXPECT_EQ(folded.record.name, "Ines Okafor");
  EXPECT_EQ(field(folded, "role:salt hour").chosen.value, "Salt Hour as Rowe");
  EXPECT_EQ(field(folded, "work:director:quiet").chosen.value, "Quiet");
  EXPECT_EQ(person_key(one), "ines okafor");
}

TEST(Fold, CountsFromTheDayOnWhichARumourIsConfirmed) {
  const Folded folded = Told()
                            .status(Event::renewed, 2)
                            .status(Event::scheduled, 2, nullptr, Certainty::rumoured)
                            .status(Event::scheduled, 2)
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, true}));
  const RecordValue& chosen = field(folded, "status:s2").chosen;
  EXPECT_EQ(chosen.since->utc_seconds, 3 * 86400);
  EXPECT_EQ(chosen.sources.front(), ArticleId::of("3"));
}

TEST(Fold, TakesOldHistoryBackAgainstNothing) {
  const Folded folded = Told()
                            .status(Event::cancelled, std::nullopt)
                            .status(Event::renewed, std::nullopt)
                            .status(Event::cancelled, std::nullopt, "1969-11")
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, false}));
  EXPECT_EQ(field(folded, "status").chosen.value, "renewed");
}

TEST(Fold, FindsARankBeforeACharacterNothingNew) {
  const auto plays = [](const char* character) {
    return CreditClaim{
        .title = {"Salt Hour"}, .person = {"Ada Cole"}, .job = Job::actor, .character = {character}};
  };
  const Folded folded = Told()
                            .add(plays("Mara Voss"))
                            .add(plays("DI Mara Voss"))
                            .add(plays("Mara"))
                            .add(plays("Nan Pike"))
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, false, false, true}));
}

TEST(Fold, FindsAQuotationCutShortAndAHomeThatShowsItNothingNew) {
  const auto quote = [](const char* words) {
    QuoteClaim claim;
    claim.title = {"Salt Hour"};
    claim.speaker = {"Ada Cole"};
    claim.text = {words};
    return claim;
  };
  const auto service = [](Relation relation) {
    return AvailabilityClaim{.title = {"Salt Hour"}, .service = {"Corvane"}, .relation = relation};
  };
  const Folded folded = Told()
                            .add(quote("We are late. We know."))
                            .add(quote("We are late."))
                            .add(service(Relation::home))
                            .add(service(Relation::streams))
                            .fold();
  EXPECT_EQ(folded.is_new, (Bells{true, false, true, false}));
}

TEST(Fold, TakesAnOrderOfALaterSeasonForARenewal) {
  const Folded folded = Told().status(Event::renewed, 3).status(Event::ordered, 3).fold();
  EXPECT_EQ(folded.is_new, (Bells{true, false}));
  EXPECT_EQ(field(folded, "status:s3").chosen.value, "renewed");
  const Folded saved =
      Told().status(Event::cancelled, std::nullopt).status(Event::ordered, std::nullopt).fold();
  EXPECT_EQ(field(saved, "status").chosen.value, "renewed");
}

TEST(Fold, KeepsARenewalWhenTheNewHomeIsToldAfterIt) {
  const Folded folded =
      Told().status(Event::cancelled, 3).status(Event::renewed, 3).status(Event::moved, 3).fold();
  EXPECT_EQ(folded.is_new, (Bells{true, true, true}));
  EXPECT_EQ(field(folded, "status:s3").chosen.value, "renewed");
}

TEST(Fold, KeepsAPlanToFilmBesideTheStatus) {
  const Folded folded = Told().status(Event::renewed, 3).status(Event::filming, 3, "1970-10").fold();
  EXPECT_EQ(field(folded, "status:s3").chosen.value, "renewed");
  EXPECT_EQ(field(folded, "filming:s3").chosen.value, "filming 1970-10");
}

// "It won't arrive on 14 September after all, but on 2 November".
TEST(Fold, ADeniedDayDoesNotMakeTheDateUnknown) {
  const Folded folded = Told()
                            .status(Event::delayed, 2, "2026-11-02")
                            .status(Event::scheduled, 2, "2026-09-14", Certainty::confirmed, Polarity::no)
                            .fold();
  EXPECT_EQ(field(folded, "premiere:s2").chosen.value, "2026-11-02");
}

}  // namespace
}  // namespace logline::record
