#include "wrap/hmac.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <vector>

namespace logline::wrap {
namespace {

std::string hex(const unsigned char* bytes, std::size_t size) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(size * 2);
  for (std::size_t i = 0; i < size; ++i) {
    text += kDigits[bytes[i] >> 4U];
    text += kDigits[bytes[i] & 15U];
  }
  return text;
}

const EVP_MD* digest_of(HmacHash hash) {
  switch (hash) {
    case HmacHash::sha1: return EVP_sha1();
    case HmacHash::sha256: return EVP_sha256();
    case HmacHash::sha384: return EVP_sha384();
    case HmacHash::sha512: break;
  }
  return EVP_sha512();
}

}  // namespace

std::string hmac_hex(HmacHash hash, std::string_view key, std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned size = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (HMAC(digest_of(hash), key.data(), static_cast<int>(key.size()), bytes, text.size(), out.data(),
           &size) == nullptr)
    return {};
  return hex(out.data(), size);
}

std::string sha256_hex(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned size = 0;
  if (EVP_Digest(text.data(), text.size(), out.data(), &size, EVP_sha256(), nullptr) != 1) return {};
  return hex(out.data(), size);
}

bool are_same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string random_hex(std::size_t bytes) {
  std::vector<unsigned char> drawn(bytes);
  if (RAND_bytes(drawn.data(), static_cast<int>(bytes)) != 1) return {};
  return hex(drawn.data(), bytes);
}

}  // namespace logline::wrap
