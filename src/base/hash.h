// SipHash-2-4 with a fixed key: names to 64-bit ids, and shingles to numbers.
//
// Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012). The key is a constant, because
// the same journal must give the same ids on every machine. Pure; safe from any thread.
//
//     hash64("article", "https://outlet.example/a")   // the first part keeps kinds of names apart
#pragma once

#include <cstdint>
#include <string_view>

namespace logline {

std::uint64_t hash64(std::string_view bytes);
std::uint64_t hash64(std::string_view kind, std::string_view name);

}  // namespace logline
