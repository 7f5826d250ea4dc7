// Views in a new folder.
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "store/sqlite/sqlite_views.h"
#include "tests/unit/store/sample_rows.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {

class ViewsTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = open_sqlite_views(folder.file("views.db"), {.access = wrap::SqliteAccess::create});
    ASSERT_TRUE(opened) << opened.error().to_string();
    views = std::move(*opened);
  }
  void write(const ViewChanges& changes) {
    const auto done = views->write(changes);
    ASSERT_TRUE(done) << done.error().to_string();
  }

  TemporaryFolder folder;
  std::unique_ptr<Views> views;
};

}  // namespace logline::store
