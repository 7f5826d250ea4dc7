#include "page/passages.h"

#include <algorithm>

namespace logline::page {
namespace {

constexpr std::size_t kStart = 4096;  // bytes in which a short passage is looked for
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;

std::uint64_t value_of(char c) { return static_cast<unsigned char>(c) + 1U; }

std::uint64_t hash_of(std::string_view passage) {
  std::uint64_t hash = 0;
  for (const char c : passage) hash = hash * kBase + value_of(c);
  return hash;
}

}  // namespace

// Rabin and Karp's rolling hash, modulo 2^64. Two passages with one hash only make a block look stated.
Passages::Passages(std::string_view text) : text_(text) {
  if (text.size() < kPassage) return;
  std::uint64_t power = 1;  // of the byte that leaves
  for (std::size_t i = 0; i < kPassage; ++i) power *= kBase;
  hashes_.reserve(text.size() - kPassage + 1);
  std::uint64_t hash = hash_of(text.substr(0, kPassage));
  hashes_.push_back(hash);
  for (std::size_t i = kPassage; i < text.size(); ++i) {
    hash = hash * kBase + value_of(text[i]) - power * value_of(text[i - kPassage]);
    hashes_.push_back(hash);
  }
  std::ranges::sort(hashes_);
}

bool Passages::has(std::string_view passage) const {
  if (passage.size() < kPassage) return text_.substr(0, kStart).find(passage) != std::string_view::npos;
  return std::ranges::binary_search(hashes_, hash_of(passage));
}

}  // namespace logline::page
