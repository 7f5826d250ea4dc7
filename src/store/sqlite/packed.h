// Values to bytes and back, by one list of fields for both ways.
//
// What a value is made of is said once, by a function `walk(way, value)` that hands its fields to the way
// (row_fields.h); the Packer writes them, the Unpacker reads them in the same order. Numbers take as few
// bytes as they need, texts their length and themselves. An Unpacker trusts nothing: what ends early, lies
// outside its type or leaves bytes over is not done, and never read past. Pure; one thread.
//
//     Packer packer;
//     packer(row);
//     std::string bytes = packer.take();
//     Unpacker unpacker(bytes);
//     unpacker(row);
//     if (!unpacker.is_done()) …           // damaged
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.h"

namespace logline::store {

// A Value as the way takes it: to be read by the one that writes, to be filled by the one that reads.
template <class Value, class Way>
using Of = std::conditional_t<Way::kWrites, const Value, Value>;

// A type with a name of its own, unlike numbers.
template <class Value>
concept Named = std::is_enum_v<Value> || std::is_class_v<Value>;

// The last enumerator of what may be packed.
template <class Enum>
struct LastOf;

class Packer {
 public:
  static constexpr bool kWrites = true;

  template <class... Parts>
  void operator()(const Parts&... parts) {
    (put(parts), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  void put_number(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) bytes_ += static_cast<char>(number | 0x80U);
    bytes_ += static_cast<char>(number);
  }
  void put(bool flag) { bytes_ += flag ? '\1' : '\0'; }
  void put(std::unsigned_integral auto number) { put_number(number); }
  void put(std::signed_integral auto number) {  // small ones of either sign are short
    const auto wide = static_cast<std::int64_t>(number);
    put_number((static_cast<std::uint64_t>(wide) << 1U) ^ static_cast<std::uint64_t>(wide >> 63U));
  }
  void put(const std::string& text) {
    put_number(text.size());
    bytes_ += text;
  }
  template <class Tag>
  void put(Id<Tag> id) {
    for (unsigned shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(id.value >> shift);
  }
  template <class Value>
  void put(const std::optional<Value>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class Value>
  void put(const std::vector<Value>& values) {
    put_number(values.size());
    for (const auto& value : values) put(value);
  }
  void put(const std::vector<bool>& flags) {
    put_number(flags.size());
    for (const bool flag : flags) put(flag);
  }
  template <class First, class Second>
  void put(const std::pair<First, Second>& both) {
    (*this)(both.first, both.second);
  }
  template <class... Kinds>
  void put(const std::variant<Kinds...>& value) {
    put_number(value.index());
    std::visit([this](const auto& kind) { this->put(kind); }, value);
  }
  template <Named Value>
  void put(const Value& value) {
    if constexpr (std::is_enum_v<Value>)
      put_number(static_cast<std::uint64_t>(value));
    else
      walk(*this, value);
  }

  std::string bytes_;
};

class Unpacker {
 public:
  static constexpr bool kWrites = false;

  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <class... Parts>
  void operator()(Parts&... parts) {
    (get(parts), ...);
  }
  [[nodiscard]] bool is_done() const { return !is_damaged_ && bytes_.empty(); }

 private:
  static constexpr std::size_t kTrusted = 64;  // elements to make room for before any was read

  void spoil() {
    is_damaged_ = true;
    bytes_ = {};
  }
  std::string_view next(std::uint64_t count) {
    if (count > bytes_.size()) {
      spoil();
      return {};
    }
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (bytes_.empty()) break;
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return number;
    }
    spoil();
    return 0;
  }
  // Each element takes a byte at least.
  std::size_t length() {
    const std::uint64_t count = number();
    if (count > bytes_.size()) spoil();
    return is_damaged_ ? 0 : count;
  }
  template <class Whole>
  Whole narrow(auto wide) {
    if (!std::in_range<Whole>(wide)) spoil();
    return is_damaged_ ? Whole{} : static_cast<Whole>(wide);
  }

  void get(bool& flag) { flag = narrow<std::uint8_t>(number()) != 0; }
  void get(std::unsigned_integral auto& value) {
    value = narrow<std::remove_reference_t<decltype(value)>>(number());
  }
  void get(std::signed_integral auto& value) {
    const std::uint64_t folded = number();
    value = narrow<std::remove_reference_t<decltype(value)>>(static_cast<std::int64_t>(folded >> 1U) ^
                                                             -static_cast<std::int64_t>(folded & 1U));
  }
  void get(std::string& text) { text = next(number()); }
  template <class Tag>
  void get(Id<Tag>& id) {
    const std::string_view bytes = next(8);
    id.value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      id.value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  template <class Value>
  void get(std::optional<Value>& value) {
    bool is_there = false;
    get(is_there);
    value.reset();
    if (is_there) get(value.emplace());
  }
  template <class Value>
  void get(std::vector<Value>& values) {
    const std::size_t count = length();
    values.clear();
    values.reserve(std::min(count, kTrusted));
    for (std::size_t i = 0; i < count && !is_damaged_; ++i) get(values.emplace_back());
  }
  void get(std::vector<bool>& flags) {
    flags.assign(length(), false);
    for (std::size_t i = 0; i < flags.size() && !is_damaged_; ++i) {
      bool flag = false;
      get(flag);
      flags[i] = flag;
    }
  }
  template <class First, class Second>
  void get(std::pair<First, Second>& both) {
    (*this)(both.first, both.second);
  }
  template <class... Kinds>
  void get(std::variant<Kinds...>& value) {
    const std::uint64_t kind = number();
    std::uint64_t index = 0;
    const bool is_known = ((index++ == kind && (get(value.template emplace<Kinds>()), true)) || ...);
    if (!is_known) spoil();
  }
  template <Named Value>
  void get(Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      const std::uint64_t kind = number();
      if (kind > static_cast<std::uint64_t>(LastOf<Value>::value)) return spoil();
      value = static_cast<Value>(kind);
    } else {
      walk(*this, value);
    }
  }

  std::string_view bytes_;
  bool is_damaged_ = false;
};

}  // namespace logline::store
