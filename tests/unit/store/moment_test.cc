// Views that are held show one moment, whatever is written meanwhile.
#include <gtest/gtest.h>

#include "tests/unit/store/views_fixture.h"

namespace logline::store {
namespace {

TEST_F(ViewsTest, ShowOneMomentWhileTheyAreHeld) {
  write(sample_changes(0, 1));
  auto reader = open_sqlite_views(folder.file("views.db"), {.access = wrap::SqliteAccess::read}).value();
  const StoryId here = sample_story(0).story.id, later = sample_story(1).story.id;
  ASSERT_TRUE(reader->hold());
  EXPECT_TRUE(reader->story(here)->has_value());
  const std::uint64_t version = reader->version().value();
  write(sample_changes(1, 2));
  EXPECT_EQ(reader->log({})->stories.size(), 1U);
  EXPECT_FALSE(reader->story(later)->has_value());
  EXPECT_EQ(reader->version().value(), version);
  reader->release();
  EXPECT_TRUE(reader->story(later)->has_value());
  EXPECT_NE(reader->version().value(), version);
  ASSERT_TRUE(reader->hold());
  EXPECT_EQ(reader->log({})->stories.size(), 2U);
  write({.applied = 100, .removed_stories = {here}});
  EXPECT_TRUE(reader->story(here)->has_value());
  reader->release();
  EXPECT_FALSE(reader->story(here)->has_value()) << "not as it was kept before";
  reader->release();
}

}  // namespace
}  // namespace logline::store
