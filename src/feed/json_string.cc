#include "feed/json_string.h"

#include <algorithm>

#include "base/ascii.h"

namespace logline::feed {
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

class StringMender {
 public:
  StringMender(std::string_view text, bool is_key, bool is_in_object, std::string& out)
      : text_(text), is_key_(is_key), is_in_object_(is_in_object), out_(out) {}

  JsonString mend(std::size_t begin) {
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
      } else if (begins_next_line(at)) {
        note("a quote is missing");
        out_.resize(line_in_out_);
        out_ += '"';
        return found(line_);
      } else {
        note("a quote in a string");
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
    if (c == '}' || c == ']') return true;
    if (c == '"') return text_.substr(quote, next - quote).find('\n') != kEnd;
    if (c != ',') return false;
    const std::size_t behind = past_space(text_, next + 1);
    return !is_in_object_ || behind == text_.size() || text_[behind] == '"' || text_[behind] == '}' ||
           text_[behind] == ',';
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
  std::size_t line_ = 0, line_in_out_ = 0;  // where the last raw line begins, and what was written before it
};

}  // namespace

JsonString mend_json_string(std::string_view text, std::size_t begin, bool is_key, bool is_in_object,
                            std::string& out) {
  return StringMender(text, is_key, is_in_object, out).mend(begin);
}

}  // namespace logline::feed
