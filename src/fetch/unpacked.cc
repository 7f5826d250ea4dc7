#include "fetch/unpacked.h"

#include <algorithm>

#include "fetch/warc_reader.h"
#include "wrap/inflate.h"
#include "wrap/unpack_stream.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kPieceSize = 1U << 18U;
constexpr std::size_t kLongestHead = 1U << 16U;  // unpacked

wrap::Packing packing_by_start(std::string_view head) {
  if (head.starts_with("\x1F\x8B\x08")) return wrap::Packing::gzip;
  return head.starts_with("\x28\xB5\x2F\xFD") ? wrap::Packing::zstd : wrap::Packing::none;
}

// Unpacks what it is fed; members one after another are one text.
class Unpacking {
 public:
  Unpacking(wrap::UnpackStream stream, const PieceTaker& take) : stream_(std::move(stream)), take_(take) {}

  // False when the taker has had enough.
  Result<bool> feed(std::string_view packed) {
    read_ += packed.size();
    while (true) {
      const auto step = stream_.step(packed, kPieceSize, piece_);
      if (!step) return tl::unexpected(step.error());
      packed.remove_prefix(step->taken);
      is_in_member_ = !step->ends_member && (is_in_member_ || step->taken > 0);
      if (step->ends_member) stream_.restart();
      unpacked_ += piece_.size();
      if (wrap::is_bomb(read_, unpacked_))
        return fail("compressed data that unpacks to far more than it should");
      const bool has_more = !piece_.empty();
      if (has_more && !take_(piece_, read_)) return false;
      piece_.clear();
      if (packed.empty() && !has_more) return true;
      if (!has_more && step->taken == 0 && !step->ends_member) return fail("broken compressed data");
    }
  }
  [[nodiscard]] bool is_in_member() const { return is_in_member_; }

 private:
  wrap::UnpackStream stream_;
  const PieceTaker& take_;
  std::string piece_;
  std::uint64_t read_ = 0, unpacked_ = 0;
  bool is_in_member_ = false;
};

}  // namespace

Result<void> read_unpacked(std::istream& stream, std::string head, const PieceTaker& take) {
  const wrap::Packing packing = packing_by_start(head);
  auto unpack = wrap::UnpackStream::make(packing);
  if (!unpack) return tl::unexpected(unpack.error());
  Unpacking unpacking(std::move(*unpack), take);
  std::string packed = std::move(head);
  while (!packed.empty()) {
    const auto wants_more = unpacking.feed(packed);
    if (!wants_more) return tl::unexpected(wants_more.error());
    if (!*wants_more) return {};
    packed.resize(kPieceSize);
    stream.read(packed.data(), static_cast<std::streamsize>(packed.size()));
    packed.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  }
  if (stream.bad()) return fail("cannot be read to its end");
  if (packing != wrap::Packing::none && unpacking.is_in_member())
    return fail("the packed data is cut off", {}, "fetch the file again; what was there has been read");
  return {};
}

std::string read_head(std::istream& stream) {
  std::string head(kPackedHead, '\0');
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  return head;
}

std::string unpack_head(std::string_view head) {
  std::string plain;
  auto unpack = wrap::UnpackStream::make(packing_by_start(head));
  while (unpack && !head.empty() && plain.size() < kLongestHead) {
    const std::size_t before = plain.size();
    const auto step = unpack->step(head, kLongestHead - plain.size(), plain);
    if (!step || (step->taken == 0 && plain.size() == before)) break;
    head.remove_prefix(step->taken);
    if (step->ends_member) unpack->restart();
  }
  return plain;
}

}  // namespace logline::fetch
