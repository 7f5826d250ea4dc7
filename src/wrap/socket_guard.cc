#include "wrap/socket_guard.h"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

namespace logline::wrap {
namespace {

struct Range {
  std::uint32_t network;
  unsigned prefix;  // bits
};

constexpr std::uint32_t ip(unsigned a, unsigned b, unsigned c, unsigned d) {
  return a << 24U | b << 16U | c << 8U | d;
}

constexpr std::uint32_t kAlibabas = ip(100, 100, 100, 200), kAzures = ip(168, 63, 129, 16);

constexpr std::array kNotPublic{
    Range{ip(0, 0, 0, 0), 8},      Range{ip(10, 0, 0, 0), 8},
    Range{ip(100, 64, 0, 0), 10},  Range{ip(127, 0, 0, 0), 8},
    Range{ip(169, 254, 0, 0), 16}, Range{ip(172, 16, 0, 0), 12},
    Range{ip(192, 0, 0, 0), 24},   Range{ip(192, 0, 2, 0), 24},
    Range{ip(192, 88, 99, 0), 24}, Range{ip(192, 168, 0, 0), 16},
    Range{ip(198, 18, 0, 0), 15},  Range{ip(198, 51, 100, 0), 24},
    Range{ip(203, 0, 113, 0), 24}, Range{ip(224, 0, 0, 0), 4},
    Range{ip(240, 0, 0, 0), 4},    Range{kAzures, 32},
};

using Bytes = std::array<std::uint8_t, 16>;  // of an IPv6 address

bool is_in(std::uint32_t address, const Range& range) {
  return (address ^ range.network) >> (32 - range.prefix) == 0;
}

bool starts_with(const Bytes& bytes, std::initializer_list<std::uint8_t> start) {
  return std::equal(start.begin(), start.end(), bytes.begin());
}

// The IPv4 address that an IPv6 one stands for.
std::optional<std::uint32_t> v4_inside(const Bytes& bytes) {
  const auto v4_at = [&](std::size_t at) {
    return ip(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
  };
  if (starts_with(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF})) return v4_at(12);     // mapped
  if (starts_with(bytes, {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) return v4_at(12);  // NAT64
  if (starts_with(bytes, {0x20, 0x02})) return v4_at(2);                                    // 6to4
  return std::nullopt;
}

bool is_public_v4(std::uint32_t address) {
  return std::ranges::none_of(kNotPublic, [&](const Range& range) { return is_in(address, range); });
}

bool is_public_v6(const Bytes& bytes) {
  if (const auto inside = v4_inside(bytes)) return is_public_v4(*inside);
  if (starts_with(bytes, {0x20, 0x01, 0x0D, 0xB8}) || (starts_with(bytes, {0x20, 0x01}) && bytes[2] < 2))
    return false;                     // documentation, protocols
  return (bytes[0] & 0xE0U) == 0x20;  // 2000::/3: global unicast
}

std::uint32_t v4_of(const sockaddr& address) {
  sockaddr_in v4{};
  std::memcpy(&v4, &address, sizeof v4);
  return ntohl(v4.sin_addr.s_addr);
}

Bytes v6_of(const sockaddr& address) {
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  Bytes bytes{};
  std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
  return bytes;
}

constexpr Bytes kAmazons{0xFD, 0, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54};

// 169.254.169.* and 169.254.170.*: machines', and containers'.
bool tells_secrets_v4(std::uint32_t address) {
  return is_in(address, {ip(169, 254, 169, 0), 24}) || is_in(address, {ip(169, 254, 170, 0), 24}) ||
         address == kAlibabas || address == kAzures;
}

bool is_off_limits_v4(std::uint32_t address) {
  constexpr Range kLinkLocal{ip(169, 254, 0, 0), 16};
  return is_in(address, kLinkLocal) || address == kAlibabas || address == kAzures;
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) return is_public_v4(v4_of(address));
  if (address.sa_family == AF_INET6) return is_public_v6(v6_of(address));
  return false;
}

bool is_off_limits(const sockaddr& address) {
  if (address.sa_family == AF_INET) return is_off_limits_v4(v4_of(address));
  if (address.sa_family != AF_INET6) return false;
  const Bytes bytes = v6_of(address);
  if ((bytes[0] == 0xFE && (bytes[1] & 0xC0U) == 0x80) || bytes == kAmazons) return true;
  const auto inside = v4_inside(bytes);
  return inside && is_off_limits_v4(*inside);
}

bool tells_secrets(const sockaddr& address) {
  if (address.sa_family == AF_INET) return tells_secrets_v4(v4_of(address));
  if (address.sa_family != AF_INET6) return false;
  const Bytes bytes = v6_of(address);
  const auto inside = v4_inside(bytes);
  return bytes == kAmazons || (inside && tells_secrets_v4(*inside));
}

}  // namespace logline::wrap
