// The records of a WARC archive one after another: plain, gzip (a member a record) or zstd (a frame a record,
// with or without the dictionary frame), recognised from its first bytes.
//
// Memory is bounded by one record, whatever the archive's size. A damaged record is told with the offset
// where it begins in the file, and reading goes on at the next that can be read; after a thousand of them it
// ends. Reading may begin at any `next_offset` told earlier. Reads the stream it was given, which must
// outlive it; one thread.
//
//     auto reader = WarcReader::open(file, {});
//     while (auto record = reader->next()) {      // Result<WarcRecord>
//       if (!*record) refuse(record->error()); …
//     }
#pragma once

#include <cstdint>
#include <istream>
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
  Result<void> skip_block(std::uint64_t length);
  tl::unexpected<Error> damaged(std::string what);
  bool find_next_record();
  bool find_line();
  bool find_next_member();
  void seek(std::uint64_t offset);
  [[nodiscard]] std::uint64_t offset_of_next() const;

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
  std::size_t damages_ = 0;
  bool is_in_member_ = false;
  bool is_broken_ = false;  // the member cannot be unpacked any further
  bool is_false_ = false;   // and is not cut off, but broken in itself
};

}  // namespace logline::fetch
