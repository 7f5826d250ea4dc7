#include "store/images.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

class ImagesTest : public ::testing::Test {
 protected:
  void open() { images_ = std::move(open_images(folder_.path()).value()); }
  void SetUp() override { open(); }

  void want(const std::string& address, const std::string& article, const std::string& outlet = {}) {
    ASSERT_TRUE(images_->want(std::vector<WantedImage>{{address, article, outlet}}, 100));
  }
  void keep(const std::string& address, const std::string& bytes) {
    const Document came{.name = address, .content_type = "image/png", .bytes = bytes};
    const WantedPage asked{.entry = address, .is_done = true};
    ASSERT_TRUE(images_->keep(std::vector{came}, std::vector{asked}));
  }
  std::vector<std::string> kept() {
    std::vector<std::string> addresses;
    EXPECT_TRUE(images_->each([&](const StoredImage& image) { addresses.push_back(image.address); }));
    return addresses;
  }

  TemporaryFolder folder_;
  std::unique_ptr<Images> images_;
};

using Addresses = std::vector<std::string>;

TEST_F(ImagesTest, AreAskedForOnceAndKeptOnceForEachContent) {
  EXPECT_TRUE(has_images(folder_.path()));
  want("http://a.example/1.png", "http://a.example/1");
  want("http://a.example/1.png", "http://a.example/2");
  want("http://a.example/same.png", "http://a.example/2");
  ASSERT_EQ(images_->due(100, 10)->size(), 2U);
  keep("http://a.example/1.png", "bytes");
  keep("http://a.example/same.png", "bytes");
  open();
  EXPECT_TRUE(images_->due(1000, 10)->empty());
  std::vector<StoredImage> all;
  ASSERT_TRUE(images_->each([&](const StoredImage& image) { all.push_back(image); }));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].hash, all[1].hash);
  EXPECT_EQ(all[0].hash.size(), 64U);
  EXPECT_EQ(all[0].article, "http://a.example/1");
  EXPECT_EQ(all[0].size, 5);
  EXPECT_EQ(images_->bytes(all[0].hash).value(), "bytes");
  EXPECT_EQ(images_->bytes("none").value(), "");
}

TEST_F(ImagesTest, OneThatFailedIsAskedAgainWhenItsTimeComes) {
  want("http://a.example/1.png", "http://a.example/1");
  const WantedPage failed{.entry = "http://a.example/1.png", .tries = 1, .next_try = 500};
  ASSERT_TRUE(images_->keep({}, std::vector{failed}));
  EXPECT_TRUE(images_->due(499, 10)->empty());
  const auto due = images_->due(500, 10).value();
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].tries, 1);
}

TEST_F(ImagesTest, ATakedownRemovesWhatOnlyItsArticlesShow) {
  want("http://pictures.example/own.png", "http://a.example/1");
  want("http://pictures.example/shared.png", "http://a.example/1");
  want("http://pictures.example/shared.png", "http://b.example/2");
  want("http://pictures.example/outlets.png", "http://c.example/3", "The Loom");
  want("http://pictures.example/later.png", "http://a.example/1");
  for (const char* name : {"own", "shared", "outlets"})
    keep(std::string("http://pictures.example/") + name + ".png", std::string("secret ") + name);
  TakenDown taken_down;
  taken_down.add({.address = "https://www.a.example/1/"});
  taken_down.add({.outlet = "the loom"});
  EXPECT_EQ(images_->take_down(taken_down).value(), 2U);
  EXPECT_EQ(kept(), Addresses{"http://pictures.example/shared.png"});
  EXPECT_TRUE(images_->due(1000, 10)->empty());               // not to be asked for any more either
  keep("http://pictures.example/later.png", "secret later");  // it was under way
  EXPECT_EQ(kept(), Addresses{"http://pictures.example/shared.png"});
  want("http://pictures.example/own.png", "http://a.example/1");
  EXPECT_TRUE(images_->due(1000, 10)->empty());
  images_.reset();
  std::ifstream file(folder_.file("images.db"), std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  EXPECT_NE(bytes.str().find("secret shared"), std::string::npos);
  for (const char* gone : {"secret own", "secret outlets", "secret later"})
    EXPECT_EQ(bytes.str().find(gone), std::string::npos) << gone;
}

TEST_F(ImagesTest, AnAddressThatIsTakenDownItselfGoesWhoeverShowsIt) {
  want("http://pictures.example/1.png", "http://a.example/1");
  want("http://pictures.example/2.png", "http://a.example/1");
  keep("http://pictures.example/1.png", "same bytes");
  keep("http://pictures.example/2.png", "same bytes");
  TakenDown taken_down;
  taken_down.add({.address = "http://pictures.example/1.png"});
  EXPECT_EQ(images_->take_down(taken_down).value(), 1U);
  EXPECT_EQ(kept(), Addresses{"http://pictures.example/2.png"});  // the content has another address
}

}  // namespace
}  // namespace logline::store
