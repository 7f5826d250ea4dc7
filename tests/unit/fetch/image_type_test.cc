#include "fetch/image_type.h"

#include <gtest/gtest.h>

#include <string>

namespace logline::fetch {
namespace {

TEST(ImageType, IsSeenFromTheFirstBytes) {
  using namespace std::string_literals;
  EXPECT_EQ(image_type("\xFF\xD8\xFF\xE0...."s), "image/jpeg");
  EXPECT_EQ(image_type("\x89PNG\r\n\x1A\n...."s), "image/png");
  EXPECT_EQ(image_type("GIF89a...."s), "image/gif");
  EXPECT_EQ(image_type("RIFF\x10\0\0\0WEBPVP8 "s), "image/webp");
  EXPECT_EQ(image_type("\0\0\0\x20"
                       "ftypavif...."s),
            "image/avif");
}

TEST(ImageType, WhatIsNoPictureOrMayHoldScriptsIsNone) {
  for (const char* text : {"", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "<html></html>",
                           "RIFF....WAVEfmt ", "....ftypisom....", "%PDF-1.7", "PNG", "\xFF\xD8"})
    EXPECT_EQ(image_type(text), "") << text;
}

}  // namespace
}  // namespace logline::fetch
