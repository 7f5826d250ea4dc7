// The records of a WARC archive one after another: plain, gzip (a member a record) or zstd (a frame a record,
// with or without the dictionary frame), recognised from its first bytes.
//
// Memory is bounded by one record, whatever the archive's size. A damaged record is told with the offset
// where it begins in the file, and reading goes on at the next that can be read; after a thousand of them it
// ends. A length that is wrong costs no neighbour either (warc_bounds.h). Reading may begin at any
// `next_offset` told earlier. Reads the stream it was given, which must outlive it; one thread.
//
//     auto reader = WarcReader::open(file, {});
//     while (auto record = reader->next()) {      // Result<WarcRecord>
//       if (!*record) refuse(record->error()); …
//     }
#pragma once

#include <algorithm>
#include <cstdint>
#include <istream>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "fetch/warc_header.h"
#include "wrap/unpack_stream.h"

namespace logline::fetch {

struct WarcRecord {
  WarcHeader header;
  std::string block;              // empty for records of other kinds than response and resource
  std::uint64_t offset = 0;       // in the file, where the record (its member, when packed) begins
  std::uint64_t inner = 0;        // when packed, where in its unpacked member
  std::uint64_t next_offset = 0;  // where to begin reading when this record is done with
  bool is_mended = false;         // its length was wrong; it ends where the next begins, or its member ends
};

// As many first bytes tell of any packed file what it is: zstd gives nothing before a block is whole, which
// has up to 128 KB.
inline constexpr std::size_t kPackedHead = 160U << 10U;

// Whether these first bytes of a file are those of an archive; looks into gzip and zstd.
bool is_warc(std::string_view head);
// Whether more of them would tell.
bool may_be_warc(std::string_view head);

class WarcReader {
 public:
  // `start`: a next_offset of an earlier reading of the same file, or 0.
  static Result<WarcReader> open(std::istream& stream, std::size_t most_bytes, std::uint64_t start = 0);

  // Nothing at the end. An error is one damaged or too large record; its place is "byte N".
  std::optional<Result<WarcRecord>> next();

 private:
  WarcReader(std::istream& stream, std::size_t most_bytes, wrap::Packing packing, wrap::UnpackStream unpack)
      : stream_(&stream), most_bytes_(most_bytes), packing_(packing), unpack_(std::move(unpack)) {}

  bool read_more();
  bool unpack_more(std::size_t most);
  bool begin_member();
  bool skip_blank_lines();
  bool have(std::size_t size);
  Result<WarcRecord> take_record();
  bool is_followed_well(std::size_t length);
  // The most bytes that a block can have; known only of plain archives.
  [[nodiscard]] std::uint64_t most_there() const {
    return packing_ == wrap::Packing::none ? size_ - std::min(size_, offset_of_next())
                                           : std::numeric_limits<std::uint64_t>::max();
  }
  [[nodiscard]] bool is_beyond_end(const WarcRecord& record) const {
    return record.header.length > most_there();
  }
  [[nodiscard]] bool has_ended_well() const {
    return packing_ != wrap::Packing::none && !is_in_member_ && !is_broken_;
  }
  struct Bounds {
    std::size_t block, next;  // bytes of the block, and to the next record or the lines before it
  };
  Bounds true_bounds(WarcRecord& record);
  Result<void> take_block(WarcRecord& record);
  Result<void> skip_block(WarcRecord& record);
  Result<void> skip_plain(WarcRecord& record, std::uint64_t begin);
  Result<void> skip_packed(WarcRecord& record, std::uint64_t begin);
  bool pass_to_head(WarcRecord& record, std::uint64_t length);
  std::uint64_t pass(std::uint64_t length);
  [[nodiscard]] std::uint64_t place() const;
  bool go_to(std::uint64_t place);
  tl::unexpected<Error> damaged(std::string what);
  bool find_next_record();
  bool find_line();
  bool find_next_member();
  void seek(std::uint64_t offset);
  [[nodiscard]] std::uint64_t offset_of_next() const;

  static constexpr std::size_t kPiece = 1U << 16U;

  std::istream* stream_;
  std::size_t most_bytes_;
  wrap::Packing packing_;
  wrap::UnpackStream unpack_;
  std::string packed_;  // read from the file and not yet unpacked, from packed_at_ on
  std::size_t packed_at_ = 0;
  std::uint64_t packed_end_ = 0;  // offset in the file of the end of packed_
  std::string plain_;             // unpacked and not yet consumed, from plain_at_ on
  std::size_t plain_at_ = 0;
  std::uint64_t member_ = 0;    // offset of the member that plain_ comes from
  std::uint64_t record_ = 0;    // offset of the record at hand
  std::uint64_t unpacked_ = 0;  // bytes that came out of the member so far
  std::uint64_t inner_ = 0;     // of them, those before the record at hand
  std::uint64_t size_ = 0;      // of the file
  std::uint64_t in_vain_ = 0;   // bytes
  std::size_t damages_ = 0;
  bool is_in_member_ = false;
  bool is_broken_ = false;  // the member cannot be unpacked any further
  bool is_false_ = false;   // and is not cut off, but broken in itself
};

}  // namespace logline::fetch
