// The blocks of records whose length may be wrong (warc_bounds.h): those that can be held in memory are
// looked at there; in those that cannot, the reader goes back when what stands behind is no record.
#include <algorithm>

#include "fetch/warc_bounds.h"
#include "fetch/warc_reader.h"

namespace logline::fetch {
namespace {

using wrap::Packing;

constexpr std::size_t kBehind = 64;  // bytes behind a block that tell whether its length is right
constexpr std::uint64_t kMostInVain = 4ULL << 30U;  // read again, or searched for a head that was not there
constexpr const char* kBeyond = "it is longer than the rest of the archive";
constexpr const char* kCutOff = "it is cut off or cannot be unpacked";

bool is_wanted(const WarcHeader& header) { return header.type == "response" || header.type == "resource"; }

}  // namespace

// Whether what stands behind a block, `length` bytes from here on, may stand there.
bool WarcReader::is_followed_well(std::size_t length) {
  have(length + kBehind);
  const std::string_view there = std::string_view(plain_).substr(plain_at_);
  return there.size() >= length && may_follow_block(there.substr(length, kBehind));
}

// A block that can be held.
Result<void> WarcReader::take_block(WarcRecord& record) {
  const auto length = static_cast<std::size_t>(record.header.length);
  const bool is_beyond = is_beyond_end(record);
  if (is_beyond && in_vain_ > kMostInVain) return damaged(kBeyond);
  Bounds bounds{.block = length, .next = length};
  if (record.is_mended) {  // it was too large by what it said
    if (!have(length)) return damaged(kCutOff);
    bounds.block = without_last_lines(std::string_view(plain_).substr(plain_at_), length);
  } else if (!is_followed_well(length) && !says_its_end(std::string_view(plain_).substr(plain_at_, length))) {
    have(length + kLongestFoundHead);
    bounds = true_bounds(record);
  }
  const std::string_view there = std::string_view(plain_).substr(plain_at_);
  if (there.size() < bounds.next) return damaged(is_beyond ? kBeyond : kCutOff);
  if (is_wanted(record.header)) record.block = there.substr(0, bounds.block);
  if (record.is_mended) record.header.length = bounds.block;
  plain_at_ += bounds.next;
  return {};
}

// Where the length is wrong a block ends where the next record begins, or where its member ends: a gzip
// member or zstd frame that ended well holds nothing of another.
WarcReader::Bounds WarcReader::true_bounds(WarcRecord& record) {
  const auto length = static_cast<std::size_t>(record.header.length);
  const std::string_view there = std::string_view(plain_).substr(plain_at_);
  const std::size_t head = find_record_head(there.substr(0, length + kLongestFoundHead), 0);
  const std::size_t next = std::min(head, there.size());
  const std::size_t end = without_last_lines(there, next);
  const bool is_whole = says_its_end(there.substr(0, end));
  record.is_mended = head < length || (there.size() < length && (is_whole || has_ended_well()));
  if (!record.is_mended) {
    in_vain_ += std::min(there.size(), length);
    return {.block = length, .next = length};
  }
  if (head >= length && !is_whole) record.header.is_cut = true;
  return {.block = end, .next = next};
}

// One that is too large to be held by what it says. Of a plain archive what stands behind is looked at first:
// to read on for each of many lengths that are wrong would take a time that grows with the square.
Result<void> WarcReader::skip_block(WarcRecord& record) {
  const std::uint64_t begin = place();
  if (packing_ != Packing::none) {
    if (auto skipped = skip_packed(record, begin); !skipped) return skipped;
  } else {
    if (auto skipped = skip_plain(record, begin); !skipped) return skipped;
  }
  const bool can_be_held = record.is_mended && record.header.length <= most_bytes_;
  return can_be_held && go_to(begin) ? take_block(record) : Result<void>();
}

Result<void> WarcReader::skip_plain(WarcRecord& record, std::uint64_t begin) {
  const bool is_beyond = is_beyond_end(record);
  const std::uint64_t end = is_beyond ? size_ : begin + record.header.length;
  if (!is_beyond && go_to(end) && is_followed_well(0)) return {};
  if (go_to(begin) && pass_to_head(record, end - begin)) return {};
  if (is_beyond) return damaged(kBeyond);
  go_to(end);
  return {};
}

// Reads on through the member, and goes back to the first head inside when what stands behind is no record.
Result<void> WarcReader::skip_packed(WarcRecord& record, std::uint64_t begin) {
  const std::uint64_t length = record.header.length, passed = pass(length);
  if (passed == length && (is_followed_well(0) || in_vain_ > kMostInVain)) return {};
  const bool has_ended = has_ended_well();
  if (in_vain_ <= kMostInVain) {
    if (go_to(begin) && pass_to_head(record, passed)) return {};
    go_to(begin + passed);
  }
  if (passed == length) return {};
  if (!has_ended) return damaged(kCutOff);
  record.is_mended = true;
  record.header.length = passed;
  return {};
}

// To the first head of a record in so many bytes from here on, where the block ends then; false when there is
// none.
bool WarcReader::pass_to_head(WarcRecord& record, std::uint64_t length) {
  if (in_vain_ > kMostInVain) return false;
  for (std::uint64_t passed = 0; passed < length && have(1);) {
    have(kPiece + kLongestFoundHead);
    const std::string_view there = std::string_view(plain_).substr(plain_at_);
    const std::size_t head = find_record_head(there, 0);
    const auto step = std::min<std::size_t>(head, std::min(kPiece, there.size()));
    passed += step;
    in_vain_ += step;
    plain_at_ += step;
    if (step != head) continue;
    record.is_mended = passed < length;
    if (record.is_mended) record.header.length = passed;
    return record.is_mended;
  }
  return false;
}

std::uint64_t WarcReader::pass(std::uint64_t length) {
  std::uint64_t left = length;
  while (left > 0 && have(1)) {
    const auto piece = std::min<std::uint64_t>(left, plain_.size() - plain_at_);
    plain_at_ += static_cast<std::size_t>(piece);
    left -= piece;
  }
  return length - left;
}

// Where the next byte is: in the file, or in the member at hand when packed.
std::uint64_t WarcReader::place() const {
  return packing_ == Packing::none ? offset_of_next() : unpacked_ - (plain_.size() - plain_at_);
}

bool WarcReader::go_to(std::uint64_t place) {
  seek(packing_ == Packing::none ? place : member_);
  if (!begin_member()) return false;
  if (packing_ == Packing::none) return true;
  in_vain_ += place;
  return pass(place) == place;
}

}  // namespace logline::fetch
