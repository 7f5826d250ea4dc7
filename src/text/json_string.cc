#include "text/json_string.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace logline {
namespace {

constexpr auto kEnd = std::string_view::npos;
constexpr std::size_t kLongestKey = 40;
constexpr std::size_t kDeepestIndent = 200;

std::size_t past_space(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", std::min(at, text.size())), text.size());
}

// Whether `name":` begins there.
bool is_name(std::string_view text, std::size_t at) {
  const std::string_view name = text.substr(at, kLongestKey);
  const std::size_t size = name.find('"');
  if (size == kEnd || size == 0) return false;
  const bool is_word =
      std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(size),
                  [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; });
  const std::size_t colon = past_space(text, at + size + 1);
  return is_word && colon < text.size() && text[colon] == ':';
}

bool begins_value(char c) { return std::string_view("\"{[-0123456789tfn").find(c) != kEnd; }

// The names of JSON Feed that prose could be mistaken for only when it speaks of JSON.
bool is_known_name(std::string_view name) {
  static constexpr std::array<std::string_view, 24> kNames{
      "id",      "url",   "external_url",   "title",         "content_html", "content_text",
      "summary", "image", "banner_image",   "date_modified", "author",       "authors",
      "tags",    "name",  "date_published", "language",      "attachments",  "version",
      "items",   "icon",  "home_page_url",  "feed_url",      "mime_type",    "description"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// Whether `name:` without quotes begins there, and a value behind it. Of a word that JSON Feed does not know
// only where no prose has one: at the start of a line, or with no blank around it.
bool is_bare_name(std::string_view text, std::size_t at, bool is_tight, bool begins_line) {
  const std::string_view name = text.substr(at, kLongestKey);
  const auto end = std::find_if_not(name.begin(), name.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '$';
  });
  const auto size = static_cast<std::size_t>(end - name.begin());
  const std::size_t colon = past_space(text, at + size);
  if (size == 0 || is_digit(name[0]) || colon == text.size() || text[colon] != ':') return false;
  const std::size_t value = past_space(text, colon + 1);
  if (value == text.size() || !begins_value(text[value])) return false;
  return is_known_name(name.substr(0, size)) || begins_line || (is_tight && value == at + size + 1);
}

// Whether `name":` or `name:` begins there, behind a comma or bracket at `before`.
bool is_any_name(std::string_view text, std::size_t before, std::size_t at) {
  if (at < text.size() && text[at] == '"') return is_name(text, at + 1);
  const bool begins_line = text.substr(before, at - before).find('\n') != kEnd;
  return is_bare_name(text, at, at == before + 1, begins_line);
}

class StringMender {
 public:
  StringMender(std::string_view text, bool is_key, bool is_in_object, std::string& out)
      : text_(text), is_key_(is_key), is_in_object_(is_in_object), out_(out) {}

  JsonString mend(std::size_t begin) {
    begin_ = begin;
    out_ += '"';
    for (std::size_t at = begin + 1; at < text_.size();) {
      const std::size_t next = std::min(next_special(at), text_.size());
      out_.append(text_, at, next - at);
      at = next;
      if (at == text_.size()) break;
      if (text_[at] == '\\') {
        at = escape(at);
      } else if (text_[at] != '"') {
        at = control(at);
      } else if (ends_at(at)) {
        out_ += '"';
        return found(at + 1);
      } else if (const std::size_t comma = comma_of_object(at); comma != kEnd) {
        read_.is_lost = true;
        return found(comma);
      } else if (begins_next_line(at)) {
        note("a quote is missing");
        out_.resize(line_in_out_);
        out_ += '"';
        return found(line_);
      } else {
        note("a quote in a string");
        read_.has_quotes = true;
        out_ += "\\\"";
        ++at;
      }
    }
    read_.is_cut = true;
    return found(text_.size());
  }

 private:
  [[nodiscard]] std::size_t next_special(std::size_t at) const {
    while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x20 && text_[at] != '"' &&
           text_[at] != '\\')
      ++at;
    return at;
  }

  [[nodiscard]] bool ends_at(std::size_t quote) const {
    const std::size_t next = past_space(text_, quote + 1);
    if (is_key_ || next == text_.size()) return true;
    const char c = text_[next];
    if (c == '}' || c == ']') return is_bracket(next);
    if (c == '"') return text_.substr(quote, next - quote).find('\n') != kEnd || begins_known_name(next);
    return c == ',' && (!is_in_object_ || goes_on_at(next));
  }

  [[nodiscard]] bool begins_known_name(std::size_t quote) const {
    const std::string_view name = text_.substr(quote + 1, kLongestKey);
    return is_in_object_ && is_name(text_, quote + 1) && is_known_name(name.substr(0, name.find('"')));
  }

  // Whether what stands behind a comma can stand there in JSON, broken or not.
  [[nodiscard]] bool goes_on_at(std::size_t comma) const {
    const std::size_t behind = past_space(text_, comma + 1);
    if (behind == text_.size()) return true;
    const char c = text_[behind];
    if (c == '"' || c == '}' || c == ']' || c == ',') return true;
    if (c == '{') return is_any_name(text_, behind, past_space(text_, behind + 1));
    return is_any_name(text_, comma, behind);
  }

  // One behind a string's end, not one of its words: `the "Bear"}, by`.
  [[nodiscard]] bool is_bracket(std::size_t at) const {
    const std::size_t next = past_space(text_, at + 1);
    if (next == text_.size()) return true;
    const char c = text_[next];
    if (c != ',') return std::string_view("}]{[\"<);").find(c) != kEnd;
    const std::size_t behind = past_space(text_, next + 1);
    return goes_on_at(next) || std::string_view("{[-0123456789").find(text_[behind]) != kEnd;
  }

  // Whether the quote is the first of an object behind a comma: the string should have ended before. Then the
  // place of that comma.
  [[nodiscard]] std::size_t comma_of_object(std::size_t quote) const {
    const std::size_t first = quote - std::min(quote, kDeepestIndent);
    const std::string_view before = text_.substr(first, quote - first);
    const std::size_t brace = before.rfind('{');
    if (is_key_ || brace == kEnd || brace == 0) return kEnd;
    const std::size_t comma = before.find_last_not_of(" \t\r\n", brace - 1);
    if (comma == kEnd || before[comma] != ',' || first + comma < begin_) return kEnd;
    const std::size_t name = past_space(text_, first + brace + 1);
    const bool is_first = name == quote || text_.substr(name, quote - name).find('"') == kEnd;
    return is_first && is_any_name(text_, first + brace, name) ? first + comma : kEnd;
  }

  // A key at the start of a line.
  [[nodiscard]] bool begins_next_line(std::size_t quote) const {
    return !is_key_ && is_in_object_ && line_ > 0 && quote - line_ <= kDeepestIndent &&
           past_space(text_, line_) == quote && is_name(text_, quote + 1);
  }

  std::size_t escape(std::size_t at) {
    static constexpr std::string_view kEscapes = "\"\\/bfnrt";
    const char c = at + 1 < text_.size() ? text_[at + 1] : '\0';
    const std::string_view hex = text_.substr(std::min(at + 2, text_.size()), 4);
    const bool is_unit =
        c == 'u' && hex.size() == 4 && hex.find_first_not_of("0123456789abcdefABCDEF") == kEnd;
    if (is_unit || (c != '\0' && kEscapes.find(c) != kEnd)) {
      const std::size_t size = is_unit ? 6 : 2;
      out_.append(text_, at, size);
      return at + size;
    }
    note("an escape that is none");
    if (c != '\'') out_ += "\\\\";
    return at + 1;
  }

  std::size_t control(std::size_t at) {
    const char c = text_[at];
    note(c == '\t'                ? "a tab in a string"
         : c == '\n' || c == '\r' ? "a line break in a string"
                                  : "a control character in a string");
    if (c == '\n') {
      line_ = at + 1;
      line_in_out_ = out_.size();
    }
    out_ += c == '\t' ? "\\t" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : " ";
    return at + 1;
  }

  JsonString found(std::size_t end) {
    read_.end = end;
    return read_;
  }
  void note(const char* fault) {
    if (read_.fault == nullptr) read_.fault = fault;
  }

  std::string_view text_;
  bool is_key_, is_in_object_;
  std::string& out_;
  JsonString read_;
  std::size_t begin_ = 0;
  std::size_t line_ = 0, line_in_out_ = 0;  // where the last raw line begins, and what was written before it
};

}  // namespace

JsonString mend_json_string(std::string_view text, std::size_t begin, bool is_key, bool is_in_object,
                            std::string& out) {
  return StringMender(text, is_key, is_in_object, out).mend(begin);
}

}  // namespace logline
