// Bytes flow from the file (packed_) through unpack_ to plain_, and records are cut from there. A member is
// never begun while a record is incomplete, so that a cut-off record costs itself only; for plain archives
// the whole file is one member and damage ends at the next line that starts a record.
#include "fetch/warc_reader.h"

#include <algorithm>
#include <limits>

#include "fetch/header_lines.h"
#include "fmt/format.h"

namespace logline::fetch {
namespace {

using wrap::Packing;

constexpr std::size_t kLongestHeader = 1U << 16U;
constexpr std::size_t kUsualStart = 1U << 20U;     // as much as is looked at for a dictionary first
constexpr std::size_t kLargestStart = 17U << 20U;  // with the largest dictionary
constexpr std::size_t kMostRatio = 300;            // of what is past both the limit and a megabyte
constexpr std::size_t kSurelySmall = 1U << 20U;
constexpr std::size_t kMostDamages = 1000;  // each may cost a search
constexpr std::string_view kStart = "WARC/";
constexpr std::string_view kGzip("\x1F\x8B\x08", 3);
constexpr std::string_view kZstd("\x28\xB5\x2F\xFD", 4);
constexpr std::string_view kDictionary("\x5D\x2A\x4D\x18", 4);

Packing packing_of(std::string_view head) {
  if (head.starts_with(kGzip)) return Packing::gzip;
  return head.starts_with(kZstd) || head.starts_with(kDictionary) ? Packing::zstd : Packing::none;
}

bool unpacks_to_start(wrap::UnpackStream& stream, std::string_view packed) {
  std::string out;
  while (out.size() < kStart.size()) {
    const std::size_t before = out.size();
    const auto step = stream.step(packed, kStart.size() - before, out);
    if (!step || step->ends_member || (step->taken == 0 && out.size() == before)) break;
    packed.remove_prefix(step->taken);
  }
  return out == kStart;
}

std::string read_start(std::istream& stream, std::size_t size) {
  std::string head(size, '\0');
  stream.clear();
  stream.seekg(0);
  stream.read(head.data(), static_cast<std::streamsize>(size));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  stream.clear();
  return head;
}

}  // namespace

bool is_warc(std::string_view head) {
  const Packing packing = packing_of(head);
  if (packing == Packing::none) return head.starts_with(kStart);
  if (head.starts_with(kDictionary)) return true;  // no other format begins so
  auto stream = wrap::UnpackStream::make(packing);
  return stream && unpacks_to_start(*stream, head);
}

bool may_be_warc(std::string_view head) { return packing_of(head) == Packing::zstd; }

Result<WarcReader> WarcReader::open(std::istream& stream, std::size_t most_bytes, std::uint64_t start) {
  std::string head = read_start(stream, kUsualStart);
  const Packing packing = packing_of(head);
  wrap::ZstdDictionary dictionary;
  if (head.starts_with(kDictionary)) {
    if (auto taken = wrap::take_zstd_dictionary(head)) {
      dictionary = std::move(*taken);
    } else {
      auto again = wrap::take_zstd_dictionary(read_start(stream, kLargestStart));
      if (!again) return tl::unexpected(again.error());
      dictionary = std::move(*again);
    }
  }
  auto unpack = wrap::UnpackStream::make(packing, dictionary.bytes);
  if (!unpack) return tl::unexpected(unpack.error());
  WarcReader reader(stream, most_bytes, packing, std::move(*unpack));
  stream.seekg(0, std::ios::end);
  reader.size_ = static_cast<std::uint64_t>(std::max<std::streamoff>(stream.tellg(), 0));
  reader.seek(std::max<std::uint64_t>(start, dictionary.taken));
  return reader;
}

void WarcReader::seek(std::uint64_t offset) {
  stream_->clear();
  stream_->seekg(static_cast<std::streamoff>(offset));
  packed_.clear();
  plain_.clear();
  packed_at_ = plain_at_ = 0;
  packed_end_ = offset;
  is_in_member_ = is_broken_ = false;
}

bool WarcReader::read_more() {
  packed_.erase(0, packed_at_);
  packed_at_ = 0;
  const std::size_t before = packed_.size();
  packed_.resize(before + kPiece);
  stream_->read(packed_.data() + before, kPiece);
  const auto got = static_cast<std::size_t>(std::max<std::streamsize>(stream_->gcount(), 0));
  packed_.resize(before + got);
  packed_end_ += got;
  return got > 0;
}

// False when the member has ended, or cannot be unpacked further.
bool WarcReader::unpack_more(std::size_t most) {
  while (is_in_member_ && !is_broken_) {
    if (packed_at_ == packed_.size() && !read_more()) {
      is_in_member_ = packing_ == Packing::none;
      is_broken_ = packing_ != Packing::none;
      return false;
    }
    const std::size_t before = plain_.size();
    const auto step = unpack_.step(std::string_view(packed_).substr(packed_at_), most, plain_);
    unpacked_ += plain_.size() - before;
    if (!step) {
      is_broken_ = is_false_ = true;
      return false;
    }
    packed_at_ += step->taken;
    const std::uint64_t taken = packed_end_ - (packed_.size() - packed_at_) - member_;
    if (packing_ != Packing::none && unpacked_ > std::max(most_bytes_, kSurelySmall) &&
        unpacked_ / kMostRatio > taken)
      is_broken_ = true;
    if (step->ends_member) is_in_member_ = false;
    if (plain_.size() > before) return true;
  }
  return false;
}

// False at the end of the file.
bool WarcReader::begin_member() {
  if (packed_at_ == packed_.size() && !read_more()) return false;
  member_ = packed_end_ - (packed_.size() - packed_at_);
  unpacked_ = 0;
  unpack_.restart();
  is_in_member_ = true;
  is_broken_ = is_false_ = false;
  return true;
}

bool WarcReader::have(std::size_t size) {
  if (plain_at_ > std::max(kPiece, plain_.size() / 2)) {
    plain_.erase(0, plain_at_);
    plain_at_ = 0;
  }
  while (plain_.size() - plain_at_ < size) {
    if (!unpack_more(kPiece)) return false;
  }
  return true;
}

std::uint64_t WarcReader::offset_of_next() const {
  const std::uint64_t unread = packed_.size() - packed_at_;
  if (packing_ == Packing::none) return packed_end_ - unread - (plain_.size() - plain_at_);
  return plain_at_ == plain_.size() && !is_in_member_ ? packed_end_ - unread : member_;
}

// To the next byte of a record; false at the end of the file.
bool WarcReader::skip_blank_lines() {
  for (;;) {
    while (plain_at_ < plain_.size() && (plain_[plain_at_] == '\r' || plain_[plain_at_] == '\n')) ++plain_at_;
    if (plain_at_ < plain_.size()) return true;
    if (is_broken_) return true;
    if (have(1)) continue;
    if (is_broken_) return true;
    if (packing_ == Packing::none && is_in_member_) return false;
    if (!begin_member()) return false;
  }
}

std::optional<Result<WarcRecord>> WarcReader::next() {
  if (damages_ >= kMostDamages || !skip_blank_lines()) return std::nullopt;
  record_ = packing_ == Packing::none ? offset_of_next() : member_;
  inner_ = packing_ == Packing::none ? 0 : unpacked_ - (plain_.size() - plain_at_);
  auto record = take_record();
  if (record) {
    // The blank lines behind a record belong to it: with them the member ends.
    while (have(1) && (plain_[plain_at_] == '\r' || plain_[plain_at_] == '\n')) ++plain_at_;
    record->next_offset = offset_of_next();
    // All of it came, and its checksum, or what stands there instead, says that it is not what was packed.
    if (is_false_ && inner_ == 0) record = damaged("it is not what was packed: its checksum is wrong");
  }
  if (!record && !find_next_record()) seek(std::numeric_limits<std::int64_t>::max());
  return record;
}

Result<WarcRecord> WarcReader::take_record() {
  std::size_t size = std::string_view::npos;
  for (std::size_t wanted = 512; size == std::string_view::npos; wanted *= 2) {
    const bool is_there = have(wanted);
    const std::string_view text = std::string_view(plain_).substr(plain_at_);
    if (!text.starts_with(kStart.substr(0, text.size()))) return damaged("no record begins there");
    size = end_of_header(text.substr(0, kLongestHeader));
    if (size == std::string_view::npos && (!is_there || wanted > kLongestHeader))
      return damaged(is_there ? "its header does not end" : "it is cut off or cannot be unpacked");
  }
  auto header = parse_warc_header(std::string_view(plain_).substr(plain_at_, size));
  if (!header) return damaged(header.error().what);
  WarcRecord record;
  record.header = std::move(*header);
  record.offset = record_;
  record.inner = inner_;
  plain_at_ += size;
  auto taken =
      std::min(record.header.length, most_there()) > most_bytes_ ? skip_block(record) : take_block(record);
  if (!taken) return tl::unexpected(taken.error());
  return record;
}

tl::unexpected<Error> WarcReader::damaged(std::string what) {
  ++damages_;
  return fail(fmt::format("a damaged record: {}", what), fmt::format("byte {}", record_),
              damages_ < kMostDamages ? "the records around it are read"
                                      : "there are too many; the rest is not read");
}

bool WarcReader::find_next_record() {
  if (packing_ != Packing::none) return find_line() || find_next_member();
  seek(record_ + 1);
  return begin_member() && find_line();
}

// The next line that starts a record, in what can still be unpacked of this member.
bool WarcReader::find_line() {
  static constexpr std::string_view kLine = "\nWARC/";
  while (have(kLine.size())) {
    const std::size_t found = plain_.find(kLine, plain_at_);
    if (found != std::string::npos) {
      plain_at_ = found + 1;
      return true;
    }
    plain_at_ = plain_.size() - (kLine.size() - 1);
  }
  return false;
}

// The next bytes that look like the start of a member and unpack to the start of a record.
bool WarcReader::find_next_member() {
  const std::string_view magic = packing_ == Packing::gzip ? kGzip : kZstd;
  seek(member_ + 1);
  for (;;) {
    const std::size_t found = packed_.find(magic, packed_at_);
    if (found == std::string::npos) {
      packed_at_ = std::max(packed_at_, packed_.size() - std::min(packed_.size(), magic.size() - 1));
      if (!read_more()) return false;
      continue;
    }
    packed_at_ = found;
    while (packed_.size() - packed_at_ < kPackedHead && read_more()) {
    }
    unpack_.restart();
    if (unpacks_to_start(unpack_, std::string_view(packed_).substr(packed_at_))) return begin_member();
    ++packed_at_;
  }
}

}  // namespace logline::fetch
