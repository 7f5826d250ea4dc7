// Reading a JSON object field by field, remembering the first thing that is wrong.
//
// An absent or null field gives the default; a field of another type, or out of range, is an error that names
// it. One thread.
//
//     Fields fields(json);
//     article.headline = fields.text("headline");
//     if (auto wrong = fields.error()) return tl::unexpected(*wrong);
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/timestamp.h"
#include "model/span.h"
#include "wire/json.h"

namespace logline {

class Fields {
 public:
  explicit Fields(const Json& json);

  std::string text(const char* name);
  bool flag(const char* name);
  std::optional<std::int64_t> number(const char* name, std::int64_t least, std::int64_t most);
  template <class Int>
  Int number_or(const char* name, Int fallback) {
    const auto value = number(name, std::numeric_limits<Int>::min(), std::numeric_limits<Int>::max());
    return value ? static_cast<Int>(*value) : fallback;
  }
  std::vector<std::string> texts(const char* name);
  std::optional<Timestamp> time(const char* name);
  std::optional<PartialDate> date(const char* name);
  std::optional<std::pair<std::uint32_t, std::uint32_t>> range(const char* name);
  // The array under a name; an empty one when absent.
  const Json& list(const char* name);
  const Json& object(const char* name);
  template <class IdType>
  IdType id(const char* name) {
    const std::string written = text(name);
    if (written.empty()) return IdType{};
    const auto parsed = IdType::from_string(written);
    if (!parsed) complain(name, "is not an id");
    return parsed.value_or(IdType{});
  }

  void complain(const char* name, const char* what);
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  const Json* find(const char* name);
  const Json& json_;
  std::optional<Error> error_;
};

// "[begin, end)" of two numbers, begin <= end; nullopt otherwise.
std::optional<std::pair<std::uint32_t, std::uint32_t>> range_of(const Json& json);

// The list under "reveals".
std::vector<Reveal> read_reveals(Fields& fields);

Json time_or_null(const std::optional<Timestamp>& at);

// Runs `read` over every element of a list; stops at the first error.
template <class T, class Read>
Result<std::vector<T>> read_list(const Json& list, Read read) {
  std::vector<T> values;
  for (const Json& element : list) {
    Result<T> value = read(element);
    if (!value) return tl::unexpected(value.error());
    values.push_back(std::move(*value));
  }
  return values;
}

}  // namespace logline
