// What gives away an episode: the words of a recap, and a title that was on last night.
#include <gmock/gmock.h>

#include "read_text.h"

namespace logline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "Low Tide 6 4"
std::vector<std::string> revealed(std::string headline, std::string text) {
  std::vector<std::string> found;
  for (const Reveal& reveal : read_text(std::move(headline), std::move(text)).reveals)
    found.push_back(reveal.title + " " + std::to_string(reveal.season) + " " +
                    std::to_string(reveal.episode));
  return found;
}

TEST(Reveals, AreOfWhatWasOn) {
  EXPECT_THAT(revealed("Last night's Low Tide: Ada wins", "Ada took the whole prize."),
              ElementsAre("Low Tide 0 0"));
  EXPECT_THAT(revealed("Saturday night's 'Low Tide': who left?", "Ada lost to Bob."),
              ElementsAre("Low Tide 0 0"));
  EXPECT_THAT(revealed("Sunday's Call the Pilot leaves fans in bits", "Ada fell."),
              ElementsAre("Call the Pilot 0 0"));
  EXPECT_THAT(revealed("Children on today's Maths tests", "They sat them."), IsEmpty());
  EXPECT_THAT(revealed("Minister on St. Patrick's Day", "It is today."), IsEmpty());
}

TEST(Reveals, AreOfTheHeadlinesTitleWhereTheTextSpeaksOfAnEpisode) {
  EXPECT_THAT(
      revealed("Low Tide: Ada's ghost divides critics",
               "In the fourth episode of the sixth season, the pilot appears after her death in Hull."),
      ElementsAre("Low Tide 6 4"));
  EXPECT_THAT(revealed("'Low Tide': why did Levi leave?", "Levi said goodbye on Thursday's episode."),
              ElementsAre("Low Tide 0 0"));
  EXPECT_THAT(revealed("Syria: two dead", "The murder was revealed on Thursday, a death in the family."),
              IsEmpty());
}

}  // namespace
}  // namespace logline
