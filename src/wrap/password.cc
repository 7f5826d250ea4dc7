#include "wrap/password.h"

#include <sodium.h>

#include <array>

namespace logline::wrap {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19'456UL * 1024;

bool is_ready() {
  static const bool ready = sodium_init() >= 0;
  return ready;
}

}  // namespace

Result<std::string> hash_password(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> kept{};
  if (!is_ready() || crypto_pwhash_str_alg(kept.data(), password.data(), password.size(), kPasses, kMemory,
                                           crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail("the password could not be hashed", "", "there may be too little memory: try again");
  return std::string(kept.data());
}

bool is_password(std::string_view kept, std::string_view password) {
  const std::string text(kept);  // the library reads up to a zero
  return is_ready() && crypto_pwhash_str_verify(text.c_str(), password.data(), password.size()) == 0;
}

}  // namespace logline::wrap
