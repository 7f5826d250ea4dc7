#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <sstream>
#include <vector>

#include "fetch/warc_reader.h"
#include "tests/unit/fetch/warc_records.h"

namespace logline::fetch {
namespace {

using Packer = std::function<std::string(const std::string&)>;

std::string plain(const std::string& record) { return record; }
const std::vector<Packer> kPackers{plain, gzipped, zstandard};

struct Outcome {
  std::vector<std::string> addresses;
  std::vector<std::uint64_t> offsets, nexts;
  std::vector<std::string> errors;
};

Outcome read_all(const std::string& bytes, std::uint64_t start = 0, std::size_t most = 1 << 20) {
  Outcome outcome;
  std::istringstream stream(bytes);
  auto reader = WarcReader::open(stream, most, start);
  EXPECT_TRUE(reader);
  if (!reader) return outcome;
  while (auto record = reader->next()) {
    if (!*record) {
      outcome.errors.push_back(record->error().where);
      continue;
    }
    outcome.addresses.push_back((*record)->header.address);
    outcome.offsets.push_back((*record)->offset);
    outcome.nexts.push_back((*record)->next_offset);
  }
  return outcome;
}

std::vector<std::string> three_records() {
  return {page_record("http://a.example/1", "one"), warc_record("request", "http://a.example/2", "GET /"),
          page_record("http://a.example/3", std::string(200000, 'x'))};
}

std::string packed(const std::vector<std::string>& records, const Packer& packer) {
  std::string all;
  for (const std::string& record : records) all += packer(record);
  return all;
}

TEST(Warc, RecordsOfEveryPackingAreReadInOrder) {
  for (const Packer& packer : kPackers) {
    const std::string all = packed(three_records(), packer);
    EXPECT_TRUE(is_warc(std::string_view(all).substr(0, 4096)));
    const Outcome outcome = read_all(all);
    EXPECT_EQ(outcome.addresses,
              (std::vector<std::string>{"http://a.example/1", "http://a.example/2", "http://a.example/3"}));
    EXPECT_TRUE(outcome.errors.empty());
  }
}

TEST(Warc, ReadingGoesOnAtEveryNextOffset) {
  for (const Packer& packer : kPackers) {
    const std::string all = packed(three_records(), packer);
    const Outcome whole = read_all(all);
    for (std::size_t i = 0; i < whole.nexts.size(); ++i) {
      const Outcome rest = read_all(all, whole.nexts[i]);
      EXPECT_EQ(rest.addresses,
                std::vector<std::string>(whole.addresses.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                         whole.addresses.end()));
      EXPECT_TRUE(rest.errors.empty());
    }
  }
}

TEST(Warc, ADamagedRecordIsNamedByItsOffsetAndCostsNoNeighbour) {
  for (const Packer& packer : kPackers) {
    const auto records = three_records();
    const std::string first = packer(records[0]);
    const std::string last = packer(records[2]);
    std::string middle = packer(page_record("http://a.example/2", "two"));
    for (std::size_t i = 0; i < 12; ++i) middle[i] = '#';
    const Outcome outcome = read_all(first + middle + last);
    EXPECT_EQ(outcome.addresses, (std::vector<std::string>{"http://a.example/1", "http://a.example/3"}));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0], fmt::format("byte {}", first.size()));
  }
}

TEST(Warc, ACutOffArchiveGivesWhatIsWhole) {
  for (const Packer& packer : kPackers) {
    const std::string all = packed(three_records(), packer);
    const Outcome outcome = read_all(all.substr(0, all.size() - 60));
    EXPECT_EQ(outcome.addresses.size(), 2U);
    EXPECT_EQ(outcome.errors.size(), 1U);
  }
}

TEST(Warc, SeveralRecordsInOneMemberAreReadToo) {
  std::string all;
  for (const std::string& record : three_records()) all += record;
  for (const Packer& packer : kPackers) EXPECT_EQ(read_all(packer(all)).addresses.size(), 3U);
  const std::string hurt = three_records()[0] + "no record\r\n\r\n" + three_records()[2];
  for (const Packer& packer : kPackers) {
    const Outcome outcome = read_all(packer(hurt));
    EXPECT_EQ(outcome.addresses, (std::vector<std::string>{"http://a.example/1", "http://a.example/3"}));
    EXPECT_EQ(outcome.errors.size(), 1U);
  }
}

TEST(Warc, ARecordThatIsTooLargeIsPassedOverWithoutBeingHeld) {
  const std::string all = packed(three_records(), gzipped);
  std::istringstream stream(all);
  auto reader = WarcReader::open(stream, 10000);
  ASSERT_TRUE(reader);
  std::size_t held = 0, count = 0;
  while (auto record = reader->next()) {
    ASSERT_TRUE(*record);
    held += (*record)->block.size();
    ++count;
  }
  EXPECT_EQ(count, 3U);
  EXPECT_LT(held, 10000U);
}

TEST(Warc, ARecordWithAWrongChecksumIsDamagedWhereverReadingBegins) {
  const std::vector<std::string> records = three_records();
  std::string hurt = gzipped(records[0]);
  hurt[hurt.size() - 6] ^= 1;  // of the checksum behind what was packed
  const std::string first = gzipped(records[2]), last = gzipped(records[1]);
  const Outcome whole = read_all(first + hurt + last);
  EXPECT_EQ(whole.addresses, (std::vector<std::string>{"http://a.example/3", "http://a.example/2"}));
  EXPECT_EQ(whole.errors.size(), 1U);
  const Outcome resumed = read_all(first + hurt + last, first.size());
  EXPECT_EQ(resumed.addresses, std::vector<std::string>{"http://a.example/2"});
  EXPECT_EQ(resumed.errors, whole.errors);
}

TEST(Warc, ABombIsADamagedRecord) {
  const std::string bomb = warc_record("metadata", "http://a.example/b", std::string(8U << 20U, ' '));
  const Outcome outcome = read_all(gzipped(bomb) + gzipped(three_records()[0]));
  EXPECT_EQ(outcome.addresses, std::vector<std::string>{"http://a.example/1"});
  EXPECT_EQ(outcome.errors, std::vector<std::string>{"byte 0"});
}

TEST(Warc, ZstdWithTheDictionaryInItsFirstFrame) {
  const std::string words = "<!DOCTYPE html><html><body><p>";  // a dictionary of raw content
  const std::string size{static_cast<char>(words.size()), 0, 0, 0};
  const std::string skippable = "\x5D\x2A\x4D\x18" + size + words;
  const Outcome outcome = read_all(skippable + packed(three_records(), zstandard));
  EXPECT_TRUE(is_warc(skippable));
  EXPECT_EQ(outcome.addresses.size(), 3U);
  EXPECT_EQ(outcome.offsets.at(0), skippable.size());
}

// Words that pack badly, so that a block of the archive is as large as blocks get.
std::string large_records(int count) {
  std::string all;
  std::uint64_t state = 7;
  for (int i = 0; i < count; ++i) {
    std::string words;
    while (words.size() < 20000) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      words += fmt::format("{:x} ", state >> 16U);
    }
    all += page_record(fmt::format("http://a.example/{}", i), words);
  }
  return all;
}

TEST(Warc, OfOneZstdFrameIsAnArchive) {
  const std::string all = zstandard(large_records(40));
  ASSERT_GT(all.size(), 2 * kPackedHead);
  EXPECT_FALSE(is_warc(all.substr(0, 4096)));  // too little to tell
  EXPECT_TRUE(may_be_warc(all.substr(0, 4096)));
  EXPECT_TRUE(is_warc(all.substr(0, kPackedHead)));
  EXPECT_FALSE(is_warc(zstandard(std::string(100000, 'x')).substr(0, kPackedHead)));
  const Outcome outcome = read_all(all);
  EXPECT_EQ(outcome.addresses.size(), 40U);
  EXPECT_TRUE(outcome.errors.empty());
  // Each has a place of its own though all begin in one member.
  std::istringstream stream(all);
  auto reader = WarcReader::open(stream, 1U << 20U);
  ASSERT_TRUE(reader);
  std::set<std::uint64_t> places;
  while (auto record = reader->next()) places.insert((*record)->inner);
  EXPECT_EQ(places.size(), 40U);
  EXPECT_EQ(*places.begin(), 0U);
}

TEST(Warc, OfOneZstdFrameBehindItsDictionary) {
  const std::string words = "<!DOCTYPE html><html><body><p>";
  const std::string size{static_cast<char>(words.size()), 0, 0, 0};
  const std::string skippable = "\x5D\x2A\x4D\x18" + size + words;
  EXPECT_EQ(read_all(skippable + zstandard(large_records(12))).addresses.size(), 12U);
  const std::string hurt = large_records(3) + "no record\r\n\r\n" + large_records(2);
  EXPECT_EQ(read_all(skippable + zstandard(hurt)).addresses.size(), 5U);
}

TEST(Warc, HeadersSayWhatARecordIs) {
  const auto header = parse_warc_header(
      "WARC/1.1\nwarc-type: response\nWARC-Target-URI: <http://a.example/>\nContent-Length: 7\n\n");
  ASSERT_TRUE(header);
  EXPECT_EQ(header->address, "http://a.example/");
  EXPECT_EQ(header->length, 7U);
  EXPECT_FALSE(parse_warc_header("WARC/1.0\r\nWARC-Type: response\r\n\r\n"));
  EXPECT_FALSE(parse_warc_header("WARC/1.0\r\nContent-Length: -7\r\n\r\n"));
  EXPECT_FALSE(parse_warc_header("HTTP/1.1 200 OK\r\n\r\n"));
}

RC_GTEST_PROP(WarcProperty, AByteChangedAnywhereCostsAtMostOneRecord, ()) {
  std::vector<std::string> records;
  for (int i = 0; i < 8; ++i) records.push_back(page_record(fmt::format("http://a.example/{}", i), "words"));
  const Packer& packer = kPackers[*rc::gen::inRange<std::size_t>(1, 3)];
  std::string all = packed(records, packer);
  const auto at = *rc::gen::inRange<std::size_t>(0, all.size());
  all[at] = static_cast<char>(all[at] ^ *rc::gen::inRange(1, 256));
  if (at < 4) return;  // then it is no archive any more
  const Outcome outcome = read_all(all);
  RC_ASSERT(outcome.addresses.size() >= 7U);
}

}  // namespace
}  // namespace logline::fetch
