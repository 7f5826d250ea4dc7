#include <gtest/gtest.h>

#include <algorithm>

#include "read_text.h"

namespace logline {
namespace {

// "Sky Atlantic airs GB", sorted; of showings, not of homes.
std::vector<std::string> showings_in(const std::string& text) {
  std::vector<std::string> said;
  for (const AvailabilityClaim& claim :
       claims_of<AvailabilityClaim>(read_text("HBO renews ‘Salt’ for season 3", text)))
    if (claim.relation != Relation::home)
      said.push_back(claim.service.value + " " + (claim.region.empty() ? "-" : claim.region));
  std::sort(said.begin(), said.end());
  return said;
}

using Showings = std::vector<std::string>;

TEST(Regions, StandBesideTheService) {
  EXPECT_EQ(showings_in("Salt airs on Sky Atlantic in the UK."), Showings{"Sky Atlantic GB"});
  EXPECT_EQ(showings_in("Salt airs on Sky Atlantic (UK)."), Showings{"Sky Atlantic GB"});
  EXPECT_EQ(showings_in("Salt premieres in Britain on Sky Atlantic."), Showings{"Sky Atlantic GB"});
  EXPECT_EQ(showings_in("In the U.S., you can stream Salt on Netflix."), Showings{"Netflix US"});
  EXPECT_EQ(showings_in("Salt airs on Sky Atlantic."), Showings{"Sky Atlantic -"});
}

TEST(Regions, BelongToTheServiceTheyStandBeside) {
  EXPECT_EQ(showings_in("Salt airs on Showtime in the US and airs on Sky Atlantic in the UK."),
            (Showings{"Showtime US", "Sky Atlantic GB"}));
  EXPECT_EQ(showings_in("Salt airs on Sky Atlantic in the UK. The series was filmed in Canada."),
            Showings{"Sky Atlantic GB"});
  EXPECT_EQ(showings_in("Filmed in Canada over a year by a crew of forty, Salt airs on Sky Atlantic."),
            Showings{"Sky Atlantic -"});
}

TEST(Regions, OfOneShowingAreSeveralWhereTheReportNamesSeveral) {
  EXPECT_EQ(showings_in("You can stream Salt on Netflix in the UK. You can stream Salt on Netflix in Canada. "
                        "You can stream Salt on Netflix."),
            (Showings{"Netflix CA", "Netflix GB"}));
}

TEST(Regions, AreNotSaidOfWhoseSeriesItIs) {
  for (const AvailabilityClaim& claim : claims_of<AvailabilityClaim>(
           read_text("Salt renewed", "In the UK, HBO's drama series Salt airs on Sky Atlantic.")))
    EXPECT_EQ(claim.region, claim.relation == Relation::home ? "" : "GB");
}

TEST(Regions, AreAmongTheWordsOfTheEvidence) {
  const Reading reading = read_text("Salt renewed", "The drama series Salt airs on Sky Atlantic in the UK.");
  for (const Statement& statement : reading.statements)
    if (const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim);
        claim != nullptr && !claim->region.empty()) {
      EXPECT_EQ(statement.span.end, 52U);
    }
}

}  // namespace
}  // namespace logline
