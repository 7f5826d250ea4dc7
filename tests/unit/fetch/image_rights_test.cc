#include "fetch/image_rights.h"

#include <gtest/gtest.h>

namespace logline::fetch {
namespace {

TEST(ImageRights, WhatForbidsImagesIsHeardWhomeverItNames) {
  for (const char* value : {"noimageindex", "nofollow, NoImageIndex", "googlebot: noimageindex", "none",
                            "max-image-preview: none", "max-image-preview:none, noarchive", "bot: none"})
    EXPECT_TRUE(forbids_images(std::string_view(value))) << value;
  for (const char* value : {"", "noindex", "all", "noimageindexing", "max-image-preview:large",
                            "max-video-preview:none", "max-snippet: none", "unavailable_after: none of it"})
    EXPECT_FALSE(forbids_images(std::string_view(value))) << value;
}

TEST(ImageRights, AnyOfSeveralHeadersCounts) {
  EXPECT_TRUE(forbids_images(Headers{{"x-robots-tag", "noarchive"}, {"x-robots-tag", "noimageindex"}}));
  EXPECT_FALSE(forbids_images(Headers{{"x-other", "noimageindex"}}));
  EXPECT_TRUE(forbids_keeping({{"x-robots-tag", "logline: noindex"}}));
  EXPECT_FALSE(forbids_keeping({{"x-robots-tag", "nofollow"}}));
}

}  // namespace
}  // namespace logline::fetch
