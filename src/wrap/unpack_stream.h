// Packed bytes to the bytes inside, a piece at a time: gzip, zlib and bare deflate (zlib), zstd with or
// without a dictionary, brotli, or nothing at all. Memory does not grow with the input.
//
// An object serves one thread. A *member* is what can be unpacked on its own: a gzip member, a zstd frame.
//
//     auto stream = UnpackStream::make(Packing::gzip);
//     auto step = stream->step(packed, 65536, out);      // appends to out; step->taken bytes are done with
//     if (step->ends_member) stream->restart();
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

enum class Packing : std::uint8_t { none, gzip, zlib, deflate, zstd, brotli };

struct UnpackStep {
  std::size_t taken = 0;  // bytes of the input that are done with
  bool ends_member = false;
};

// What unpacks one kind of packing.
class Unpacker {
 public:
  virtual ~Unpacker() = default;
  virtual Result<UnpackStep> step(std::string_view packed, std::size_t most, std::string& out) = 0;
  virtual void restart() = 0;
};

class UnpackStream {
 public:
  // `dictionary` is of zstd; it is copied.
  static Result<UnpackStream> make(Packing packing, std::string_view dictionary = {});

  // Takes some of `packed` and appends at most `most` bytes to `out`. An error when the data is broken.
  Result<UnpackStep> step(std::string_view packed, std::size_t most, std::string& out) {
    return unpacker_->step(packed, most, out);
  }
  // The next byte begins a member.
  void restart() { unpacker_->restart(); }

 private:
  explicit UnpackStream(std::unique_ptr<Unpacker> unpacker) : unpacker_(std::move(unpacker)) {}
  std::unique_ptr<Unpacker> unpacker_;
};

// One member as a whole. An error when it is broken or cut off, when it would be larger than `most_bytes`,
// or, past a megabyte, more than 300 times what it came from.
Result<std::string> unpack(Packing packing, std::string_view packed, std::size_t most_bytes);

// What the dictionary frame at the start of a .warc.zst holds: a skippable frame whose content is the
// dictionary, itself packed with zstd or not. `taken`: the frame's size, 0 when there is none.
struct ZstdDictionary {
  std::string bytes;
  std::size_t taken = 0;
};
Result<ZstdDictionary> take_zstd_dictionary(std::string_view start);

}  // namespace logline::wrap
