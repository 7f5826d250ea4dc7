#include "tests/conformance/feedparser/python_literal.h"

#include <charconv>
#include <stdexcept>

#include "feed/character_references.h"

namespace logline::feed {
namespace {

// The code of \xNN, \uNNNN or \UNNNNNNNN; `rest` starts after its letter.
unsigned long take_code(std::string_view& rest, std::size_t digits) {
  unsigned long code = 0;
  const std::string_view number = rest.substr(0, digits);
  if (std::from_chars(number.data(), number.data() + number.size(), code, 16).ptr != number.data() + digits)
    throw std::runtime_error("a broken escape");
  rest.remove_prefix(digits);
  return code;
}

void append_escape(std::string& out, std::string_view& rest) {
  if (rest.empty()) throw std::runtime_error("a string without an end");
  const char letter = rest.front();
  rest.remove_prefix(1);
  switch (letter) {
    case 'n': out.push_back('\n'); break;
    case 'r': out.push_back('\r'); break;
    case 't': out.push_back('\t'); break;
    case 'x': append_utf8(out, take_code(rest, 2)); break;
    case 'u': append_utf8(out, take_code(rest, 4)); break;
    case 'U': append_utf8(out, take_code(rest, 8)); break;
    default: out.push_back(letter);
  }
}

}  // namespace

std::string take_string(std::string_view& rest) {
  const std::string thrice(3, rest.front());
  const std::string quote = rest.starts_with(thrice) ? thrice : rest.substr(0, 1) == "'" ? "'" : "\"";
  rest.remove_prefix(quote.size());
  std::string out;
  while (!rest.starts_with(quote)) {
    if (rest.empty()) throw std::runtime_error("a string without an end");
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '\\') {
      append_escape(out, rest);
    } else {
      out.push_back(c);
    }
  }
  rest.remove_prefix(quote.size());
  return out;
}

}  // namespace logline::feed
