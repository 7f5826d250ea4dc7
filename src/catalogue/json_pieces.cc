#include "catalogue/json_pieces.h"

#include <algorithm>
#include <utility>

namespace logline::catalogue {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestStart = 4096;  // white space and brackets before the first object

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

void JsonPieces::feed(std::string_view chunk) {
  if (shape_ == Shape::unknown) return look_at_start(chunk);
  if (shape_ == Shape::lines) return feed_lines(chunk);
  feed_brackets(chunk);
}

void JsonPieces::look_at_start(std::string_view chunk) {
  held_ += chunk;
  std::string_view text = held_;
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  const std::size_t brace = text.find('{');
  const bool is_late = held_.size() > kLongestStart;
  if (brace == std::string_view::npos && !is_late) return;
  const std::size_t after =
      brace == std::string_view::npos ? brace : text.find_first_not_of(" \t\r", brace + 1);
  if (brace != std::string_view::npos && after == std::string_view::npos && !is_late) return;
  const bool begins_line = brace == 0 || (brace != std::string_view::npos && text[brace - 1] == '\n');
  const bool goes_on = after != std::string_view::npos && text[after] != '\n';
  shape_ = begins_line && goes_on ? Shape::lines : Shape::brackets;
  const std::string start = std::exchange(held_, {});
  std::string_view rest = start;
  if (rest.starts_with(kMark)) rest.remove_prefix(kMark.size());
  feed(rest);
}

void JsonPieces::keep(std::string_view bytes) {
  if (is_too_long_) return;
  if (held_.size() + bytes.size() > most_bytes_) {
    is_too_long_ = true;
    held_.clear();
    held_.shrink_to_fit();
    return;
  }
  held_ += bytes;
}

void JsonPieces::refuse(std::string what, std::string remedy) {
  take_({began_, fail(std::move(what), {}, std::move(remedy))});
}

void JsonPieces::give() {
  if (is_too_long_)
    refuse("an object larger than " + std::to_string(most_bytes_ >> 20U) + " MB");
  else
    take_({began_, std::string_view(held_)});
  held_.clear();
  is_too_long_ = false;
}

void JsonPieces::end_line() {
  std::string_view text = without_blanks(held_);
  if (text.ends_with(',')) text = without_blanks(text.substr(0, text.size() - 1));
  began_ = line_++;
  if (is_too_long_) return give();
  if (!text.empty() && text != "[" && text != "]") {
    if (text.starts_with('{'))
      take_({began_, text});
    else
      refuse("not a JSON object", "one object a line");
  }
  held_.clear();
}

void JsonPieces::feed_lines(std::string_view chunk) {
  while (!chunk.empty()) {
    const std::size_t end = chunk.find('\n');
    keep(chunk.substr(0, end));
    if (end == std::string_view::npos) return;
    end_line();
    chunk.remove_prefix(end + 1);
  }
}

// Whether the object goes on behind this byte of it. A string never goes on in the next line.
bool JsonPieces::is_inside(char c) {
  if (c == '\n') {
    ++line_;
    is_in_string_ = is_escaped_ = false;
  } else if (is_in_string_) {
    if (is_escaped_)
      is_escaped_ = false;
    else if (c == '\\')
      is_escaped_ = true;
    else if (c == '"')
      is_in_string_ = false;
  } else if (c == '"') {
    is_in_string_ = true;
  } else if (c == '{' || c == '[') {
    ++depth_;
  } else if (c == '}' || c == ']') {
    --depth_;
  }
  return depth_ > 0;
}

void JsonPieces::feed_brackets(std::string_view chunk) {
  std::size_t begin = 0;  // of what is to be kept of the object at hand
  for (std::size_t at = 0; at < chunk.size(); ++at) {
    const char c = chunk[at];
    if (depth_ == 0 && c != '{') {
      begin = at + 1;
      if (c == '\n') ++line_;
      const bool is_between = is_blank(c) || c == ',' || c == '[' || c == ']';
      if (is_between || has_strayed_) continue;
      began_ = line_;
      has_strayed_ = true;
      refuse("not a JSON object", "an array of objects, or one object after another");
      continue;
    }
    if (depth_ == 0) {
      began_ = line_;
      begin = at;
      has_strayed_ = false;
    }
    if (is_inside(c)) continue;
    keep(chunk.substr(begin, at + 1 - begin));
    give();
    begin = at + 1;
  }
  if (depth_ > 0) keep(chunk.substr(begin));
}

void JsonPieces::finish() {
  if (shape_ == Shape::unknown && !without_blanks(held_).empty()) {
    shape_ = Shape::brackets;
    const std::string start = std::exchange(held_, {});
    feed_brackets(start);
  }
  if (shape_ == Shape::lines && (!held_.empty() || is_too_long_)) end_line();
  if (shape_ == Shape::brackets && depth_ > 0)
    refuse("an object is never closed", "what stands behind its beginning was not read");
  held_.clear();
  depth_ = 0;
}

}  // namespace logline::catalogue
