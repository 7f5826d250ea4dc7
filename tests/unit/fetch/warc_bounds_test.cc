#include "fetch/warc_bounds.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <sstream>
#include <vector>

#include "fetch/warc_reader.h"
#include "tests/unit/fetch/warc_records.h"

namespace logline::fetch {
namespace {

using Records = std::vector<std::string>;
using Archiver = std::function<std::string(const Records&)>;

template <typename Packer>
std::string each_packed(const Records& records, const Packer& pack) {
  std::string all;
  for (const std::string& record : records) all += pack(record);
  return all;
}
std::string joined(const Records& records) {
  return each_packed(records, [](const std::string& record) { return record; });
}

const std::vector<Archiver> kArchivers{joined,
                                       [](const Records& records) { return each_packed(records, gzipped); },
                                       [](const Records& records) { return each_packed(records, zstandard); },
                                       [](const Records& records) { return gzipped(joined(records)); },
                                       [](const Records& records) { return zstandard(joined(records)); }};

std::string whole_page(std::size_t size) {
  const std::string body(size, 'x');
  return http_page(body, fmt::format("Content-Length: {}\r\n", body.size()));
}

// A record that says to be so much longer than it is.
std::string lying(std::string_view type, std::string_view address, const std::string& block,
                  std::size_t lie) {
  std::string record = warc_record(type, address, block);
  const std::string said = fmt::format("\r\nContent-Length: {}\r\n\r\n", block.size());
  return record.replace(record.find(said), said.size(),
                        fmt::format("\r\nContent-Length: {}\r\n\r\n", block.size() + lie));
}

struct Read {
  std::vector<std::string> addresses, blocks, errors;
  std::size_t mended = 0, cut = 0;
};

Read read_archive_of(const std::string& bytes, std::size_t most = 1 << 20) {
  Read read;
  std::istringstream stream(bytes);
  auto reader = WarcReader::open(stream, most);
  while (auto record = reader->next()) {
    if (!*record) {
      read.errors.push_back(record->error().where);
      continue;
    }
    read.addresses.push_back((*record)->header.address);
    read.blocks.push_back((*record)->block);
    read.mended += (*record)->is_mended ? 1U : 0U;
    read.cut += (*record)->header.is_cut ? 1U : 0U;
  }
  return read;
}

const std::vector<std::string> kFour{"http://a.example/1", "http://a.example/2", "http://a.example/3",
                                     "http://a.example/4"};

Records around(const std::string& second) {
  return {page_record(kFour[0], "one"), second, page_record(kFour[2], "three"),
          page_record(kFour[3], "four")};
}

TEST(WarcBounds, ALengthThatIsTooLongCostsNeitherTheRecordNorItsNeighbours) {
  for (const Archiver& archive : kArchivers)
    for (const std::size_t lie : {1UL, 4UL, 7UL, 50UL, 300UL, 700UL, 100000UL, 5000000UL, 99999999999UL}) {
      const std::string page = whole_page(900);
      const Read read = read_archive_of(archive(around(lying("response", kFour[1], page, lie))));
      EXPECT_EQ(read.addresses, kFour) << lie;
      EXPECT_TRUE(read.errors.empty()) << lie;
      EXPECT_EQ(read.cut, 0U) << lie;
      ASSERT_EQ(read.blocks.size(), 4U) << lie;
      EXPECT_EQ(read.blocks[1].substr(0, page.size()), page) << lie;
      EXPECT_LE(read.blocks[1].size(), page.size() + 4) << lie;
    }
}

TEST(WarcBounds, ALongLengthOfWhatIsPassedOverCostsNoNeighbour) {
  for (const Archiver& archive : kArchivers)
    for (const char* type : {"request", "metadata", "revisit"})
      for (const std::size_t lie : {50UL, 700UL, 5000000UL}) {
        const Read read = read_archive_of(archive(around(lying(type, kFour[1], "GET / HTTP/1.1", lie))));
        EXPECT_EQ(read.addresses, kFour) << type << " " << lie;
        EXPECT_TRUE(read.errors.empty());
      }
}

TEST(WarcBounds, NorDoesThatOfARecordThatIsTooLargeToBeHeld) {
  for (const Archiver& archive : kArchivers)
    for (const std::size_t lie : {50UL, 700UL, 5000000UL}) {
      const std::string large = lying("response", kFour[1], whole_page(300000), lie);
      const Read read = read_archive_of(archive(around(large)), 100000);
      EXPECT_EQ(read.addresses, kFour) << lie;
      EXPECT_EQ(read.mended, 1U);
    }
}

TEST(WarcBounds, TheLastRecordIsReadToTheEndWhenItsMessageIsWhole) {
  for (const Archiver& archive : kArchivers) {
    const Read whole = read_archive_of(archive({lying("response", kFour[0], whole_page(90), 500)}));
    EXPECT_EQ(whole.blocks, std::vector<std::string>{whole_page(90)});
    EXPECT_EQ(whole.cut, 0U);
  }
  const Read plain = read_archive_of(lying("response", kFour[0], http_page("no length"), 500));
  EXPECT_EQ(plain.errors, std::vector<std::string>{"byte 0"});
  const Read packed = read_archive_of(gzipped(lying("response", kFour[0], http_page("no length"), 500)));
  EXPECT_EQ(packed.cut, 1U);  // whole or not, nobody knows
}

TEST(WarcBounds, ARecordQuotedInAPageIsNone) {
  const std::string quoted = "<pre>\r\n\r\n" + page_record("http://forged.example/", "forged") + "</pre>";
  for (const Archiver& archive : kArchivers) {
    const Records records = around(warc_record("response", kFour[1], http_page(quoted)));
    EXPECT_EQ(read_archive_of(archive(records)).addresses, kFour);
    // Nor when what stands behind is broken, and the page itself says where it ends.
    const std::string said = http_page(quoted, fmt::format("Content-Length: {}\r\n", quoted.size()));
    const Records broken = around(warc_record("response", kFour[1], said) + "no record\r\n\r\n");
    EXPECT_EQ(read_archive_of(archive(broken)).addresses, kFour);
  }
}

TEST(WarcBounds, ManyWrongLengthsAreReadInOneGo) {
  Records records;
  for (int i = 0; i < 3000; ++i)
    records.push_back(lying("response", fmt::format("http://a.example/{}", i), whole_page(4000), 900000000));
  for (const Archiver& archive : {kArchivers[0], kArchivers[2]}) {
    const Read read = read_archive_of(archive(records));
    EXPECT_EQ(read.addresses.size(), 3000U);
    EXPECT_TRUE(read.errors.empty());
  }
}

TEST(WarcBounds, AHeadIsAWholeHeaderAtTheStartOfALine) {
  const std::string head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\n";
  EXPECT_EQ(find_record_head("abc\n" + head, 0), 4U);
  EXPECT_EQ(find_record_head(head + "\r\n" + head, 0), head.size() + 2);
  for (const std::string& text : {"abc " + head, "abc\n" + head.substr(0, head.size() - 2),
                                  std::string("abc\nWARC/1.0 is a format\n\n"),
                                  std::string("\nWARC/1.0\r\nWARC-Type: response\r\n\r\n")})
    EXPECT_EQ(find_record_head(text, 0), std::string::npos) << text;
}

RC_GTEST_PROP(WarcBoundsProperty, AnyLongerLengthCostsNothing, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(0, 70000), lie = *rc::gen::inRange<std::size_t>(1, 200000);
  const auto most = *rc::gen::element<std::size_t>(1000, 66000, 1000000);
  const Archiver& archive = kArchivers[*rc::gen::inRange<std::size_t>(0, kArchivers.size())];
  const std::string page = whole_page(size);
  const Records records = around(lying("response", kFour[1], page, lie));
  // Where exactly another record begins behind what is said, nobody can tell.
  const std::string all = joined(records);
  const std::size_t end = all.find(page) + page.size() + lie;
  const bool is_seen = end > all.size() || !may_follow_block(std::string_view(all).substr(end));
  RC_PRE(is_seen);
  const Read read = read_archive_of(archive(records), most);
  RC_ASSERT(read.addresses == kFour);
}

}  // namespace
}  // namespace logline::fetch
