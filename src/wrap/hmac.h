// HMAC and SHA-256 by libcrypto, and bytes that nobody can guess.
//
// Pure but for random_hex(); safe from any thread.
//
//     hmac_hex(HmacHash::sha256, secret, body)      // 64 hexadecimal digits, lower case
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace logline::wrap {

enum class HmacHash : std::uint8_t { sha1, sha256, sha384, sha512 };

std::string hmac_hex(HmacHash hash, std::string_view key, std::string_view text);
// Empty when the library refuses.
std::string sha256_hex(std::string_view text);
// Takes the same time wherever they differ.
bool are_same_secret(std::string_view a, std::string_view b);
// `bytes` from the system's generator, as hexadecimal digits; empty when it has none to give.
std::string random_hex(std::size_t bytes);

}  // namespace logline::wrap
