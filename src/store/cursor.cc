#include "store/cursor.h"

#include <charconv>

#include "model/ids.h"

namespace logline::store {
namespace {

tl::unexpected<Error> damaged() {
  return fail("the place to go on from is damaged", "cursor", "start again from the first page");
}

}  // namespace

std::int64_t sort_time(const std::optional<Timestamp>& at) { return at ? at->utc_seconds : kUndated; }

Cursor place_of(const StoryRow& row) { return {sort_time(row.at), row.story.id.to_string()}; }

std::string to_text(const Cursor& cursor) { return std::to_string(cursor.at) + "." + cursor.id; }

Result<std::int64_t> parse_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return damaged();
  return number;
}

Result<Cursor> parse_cursor(std::string_view text) {
  if (text.empty()) return Cursor{};
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return damaged();
  const auto at = parse_number(text.substr(0, dot));
  const auto id = StoryId::from_string(text.substr(dot + 1));
  if (!at || !id) return damaged();
  return Cursor{*at, id->to_string()};
}

}  // namespace logline::store
