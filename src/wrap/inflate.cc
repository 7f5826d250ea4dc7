#include "wrap/inflate.h"

#include <zlib.h>

#include <array>
#include <limits>

namespace logline::wrap {
namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;

// Owns a zlib stream.
class Inflater {
 public:
  explicit Inflater(std::string_view bytes) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads it
    stream_.avail_in = static_cast<uInt>(bytes.size());
    is_ready_ = inflateInit2(&stream_, kGzipOnly) == Z_OK;
  }
  ~Inflater() {
    if (is_ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  [[nodiscard]] bool is_ready() const { return is_ready_; }
  [[nodiscard]] bool is_at_end() const { return stream_.avail_in == 0; }
  [[nodiscard]] bool starts_member() const {
    return stream_.avail_in >= 2 && stream_.next_in[0] == 0x1F && stream_.next_in[1] == 0x8B;
  }
  bool start_member() { return inflateReset(&stream_) == Z_OK; }

  // zlib's answer; appends what came out.
  int step(std::string& out) {
    stream_.next_out = reinterpret_cast<Bytef*>(buffer_.data());
    stream_.avail_out = static_cast<uInt>(buffer_.size());
    const int answer = inflate(&stream_, Z_NO_FLUSH);
    out.append(buffer_.data(), buffer_.size() - stream_.avail_out);
    return answer;
  }

 private:
  z_stream stream_{};
  std::array<char, 65536> buffer_{};
  bool is_ready_ = false;
};

tl::unexpected<Error> refuse_size(std::size_t most_bytes) {
  return fail(std::string(kBombWords) + " (over " + std::to_string(most_bytes >> 20U) +
                  " MB, or over 300 times its size)",
              {}, "unpack it by hand if you trust it");
}

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B\x08"); }

Result<std::string> inflate_gzip(std::string_view bytes, std::size_t most_bytes) {
  if (bytes.size() > std::numeric_limits<uInt>::max()) return refuse_size(most_bytes);
  Inflater inflater(bytes);
  if (!inflater.is_ready()) return fail("no memory to unpack compressed data");
  std::string out;
  for (;;) {
    const int answer = inflater.step(out);
    if (out.size() > most_bytes) return refuse_size(most_bytes);
    if (is_bomb(bytes.size(), out.size())) return refuse_size(most_bytes);
    if (answer == Z_STREAM_END) {
      if (!inflater.starts_member()) return out;  // what follows the last member is padding
      if (!inflater.start_member()) return fail("broken compressed data");
    } else if (answer == Z_BUF_ERROR && inflater.is_at_end()) {
      return fail("compressed data that is cut off", {}, "fetch it again");
    } else if (answer != Z_OK) {
      return fail("broken compressed data", {}, "fetch it again");
    }
  }
}

}  // namespace logline::wrap
