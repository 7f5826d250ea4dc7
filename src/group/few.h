// A list of a few plain values that seldom changes: a pointer large, one block for all, nothing when empty.
//
// Made from a vector; a grouper keeps several of them for each of hundreds of thousands of articles, where
// what a vector knows of itself (24 bytes, and room to grow) would be most of it. Owns its values; a plain
// value.
//
//     Few<WordId> words(std::move(found));
//     for (const WordId word : words) …
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace logline::group {

template <class Value>
class Few {
  static_assert(std::is_trivially_copyable_v<Value> && alignof(Value) <= 8);
  static constexpr std::size_t kHead = std::max(alignof(Value), sizeof(std::uint32_t));

 public:
  Few() = default;
  Few(std::span<const Value> values) {  // NOLINT(google-explicit-constructor): stands for what it is made of
    if (values.empty()) return;
    const auto size = static_cast<std::uint32_t>(values.size());
    block_ = std::make_unique_for_overwrite<std::byte[]>(kHead + values.size_bytes());
    std::memcpy(block_.get(), &size, sizeof size);
    std::memcpy(block_.get() + kHead, values.data(), values.size_bytes());
  }
  Few(const std::vector<Value>& values) : Few(std::span(values)) {}  // NOLINT(google-explicit-constructor)
  Few(std::initializer_list<Value> values) : Few(std::span(values.begin(), values.size())) {}
  Few(const Few& other) : Few(std::span(other.begin(), other.size())) {}
  Few(Few&&) noexcept = default;
  Few& operator=(const Few& other) {
    *this = Few(other);
    return *this;
  }
  Few& operator=(Few&&) noexcept = default;
  ~Few() = default;

  [[nodiscard]] std::size_t size() const {
    std::uint32_t size = 0;
    if (block_) std::memcpy(&size, block_.get(), sizeof size);
    return size;
  }
  [[nodiscard]] bool empty() const { return !block_; }
  [[nodiscard]] const Value* begin() const {
    return block_ ? reinterpret_cast<const Value*>(block_.get() + kHead) : nullptr;
  }
  [[nodiscard]] const Value* end() const { return begin() + size(); }
  [[nodiscard]] const Value& operator[](std::size_t at) const { return begin()[at]; }
  // Its values are to be read soon: the memory is asked for the first `bytes` of them meanwhile. Numbers, not
  // pointers, because how many there are isn't known before they are read.
  void prefetch(std::size_t bytes) const {
    if (!block_) return;
    const auto first = reinterpret_cast<std::uintptr_t>(block_.get());
    for (std::size_t at = 0; at < bytes; at += 64)
      __builtin_prefetch(reinterpret_cast<const void*>(first + at));
  }
  friend bool operator==(const Few& a, const Few& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::unique_ptr<std::byte[]> block_;
};

}  // namespace logline::group
