#include <gmock/gmock.h>

#include "model/words.h"
#include "read_text.h"

namespace logline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "Low Tide s2 streams Netflix 2026-04-01"
std::vector<std::string> showings(const std::string& headline, const std::string& text) {
  std::vector<std::string> found;
  for (const AvailabilityClaim& claim : claims_of<AvailabilityClaim>(read_text(headline, text))) {
    std::string line = claim.title.value;
    if (claim.season) line += " s" + std::to_string(*claim.season);
    line += " " + std::string(to_word(claim.relation)) + " " + claim.service.value;
    if (claim.from) line += " " + claim.from->date.to_string();
    found.push_back(line);
  }
  return found;
}

TEST(ServiceLists, GiveEachTitleTheDayAboveIt) {
  EXPECT_THAT(showings("What's leaving Netflix in June",
                       "Time is short.\n\nLeaving June 3, 2026\n\nLow Tide\n\n- Marrow (S2)\n\nJune 9, "
                       "2026\n\nThe Long Ebb"),
              ElementsAre("Low Tide leaves Netflix 2026-06-03", "Marrow leaves Netflix 2026-06-03",
                          "The Long Ebb leaves Netflix 2026-06-09"));
  EXPECT_THAT(showings("Everything coming to Disney+ this week",
                       "June 3, 2026: \"Low Tide\" and Marrow: Season 2\n\nJune 4, 2026 Pier Nine"),
              ElementsAre("Low Tide streams Disney+ 2026-06-03", "Marrow s2 streams Disney+ 2026-06-03",
                          "Pier Nine streams Disney+ 2026-06-04"));
}

TEST(ServiceLists, EndWhereALineIsNoTitle) {
  EXPECT_THAT(showings("What's leaving Netflix in June",
                       "June 3, 2026\n\nLow Tide\n\nYou can read more about it here.\n\nMarrow"),
              ElementsAre("Low Tide leaves Netflix 2026-06-03"));
}

TEST(ServiceLists, NeedAHeadlineThatNamesTheService) {
  EXPECT_THAT(showings("Five things for June", "June 3, 2026\n\nLow Tide\n\nMarrow"), IsEmpty());
  EXPECT_THAT(showings("What's leaving the house in June", "June 3, 2026\n\nLow Tide\n\nMarrow"), IsEmpty());
}

std::vector<std::string> dates(const std::string& text) {
  std::vector<std::string> found;
  for (const Mention& mention : read_text("", text).mentions)
    if (mention.kind == MentionKind::time) found.push_back(mention.value);
  return found;
}

TEST(ServiceLists, HaveDaysBeforeAColonButNoHours) {
  EXPECT_THAT(dates("It will open on June 3: fans rejoice."), ElementsAre("2026-06-03"));
  EXPECT_THAT(dates("It will open in June 8:30 or later."), testing::Not(testing::Contains("2026-06-08")));
}

TEST(Availability, FromAWeekdayMeansTheOneToCome) {
  EXPECT_THAT(showings("", "You can watch the drama series Low Tide on Netflix from Monday."),
              ElementsAre("Low Tide streams Netflix 2026-03-09"));
}

}  // namespace
}  // namespace logline
