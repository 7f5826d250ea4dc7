#include "base/hash.h"

#include <bit>
#include <string>

namespace logline {
namespace {

struct SipState {
  std::uint64_t v0, v1, v2, v3;

  void round() {
    v0 += v1;
    v1 = std::rotl(v1, 13) ^ v0;
    v0 = std::rotl(v0, 32);
    v2 += v3;
    v3 = std::rotl(v3, 16) ^ v2;
    v0 += v3;
    v3 = std::rotl(v3, 21) ^ v0;
    v2 += v1;
    v1 = std::rotl(v1, 17) ^ v2;
    v2 = std::rotl(v2, 32);
  }

  void take(std::uint64_t word) {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }
};

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return word;
}

}  // namespace

std::uint64_t hash64(std::string_view bytes) {
  constexpr std::uint64_t kKey0 = 0x6c6f676c696e6521, kKey1 = 0x6f6e65206c696e65;
  SipState state{0x736f6d6570736575 ^ kKey0, 0x646f72616e646f6d ^ kKey1, 0x6c7967656e657261 ^ kKey0,
                 0x7465646279746573 ^ kKey1};
  const std::uint64_t length = bytes.size();
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) state.take(little_endian(bytes.substr(0, 8)));
  state.take(little_endian(bytes) | (length << 56));
  state.v2 ^= 0xff;
  for (int i = 0; i < 4; ++i) state.round();
  return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

std::uint64_t hash64(std::string_view kind, std::string_view name) {
  std::string joined;
  joined.reserve(kind.size() + 1 + name.size());
  joined.append(kind).append(1, '\0').append(name);
  return hash64(joined);
}

}  // namespace logline
