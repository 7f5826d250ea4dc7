#include "tests/conformance/html/mutation.h"

#include <algorithm>
#include <array>

namespace logline::html {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kLongestPiece = 4096, kLongestErased = 40, kLongestCopied = 200, kMostEdits = 12;

constexpr std::array kInserted = {"<table>"sv,
                                  "</table>"sv,
                                  "<tr>"sv,
                                  "<td>"sv,
                                  "<caption>"sv,
                                  "<col>"sv,
                                  "<tbody>"sv,
                                  "<b>"sv,
                                  "</b>"sv,
                                  "<a>"sv,
                                  "</a>"sv,
                                  "<nobr>"sv,
                                  "<i class=x>"sv,
                                  "<p>"sv,
                                  "</p>"sv,
                                  "<div>"sv,
                                  "</div>"sv,
                                  "<li>"sv,
                                  "<ul>"sv,
                                  "</ul>"sv,
                                  "<h1>"sv,
                                  "</h2>"sv,
                                  "<form>"sv,
                                  "</form>"sv,
                                  "<button>"sv,
                                  "<template>"sv,
                                  "</template>"sv,
                                  "<svg>"sv,
                                  "</svg>"sv,
                                  "<math>"sv,
                                  "<mi>"sv,
                                  "<desc>"sv,
                                  "<font size=1>"sv,
                                  "<script>"sv,
                                  "</script>"sv,
                                  "<title>"sv,
                                  "<textarea>"sv,
                                  "<noscript>"sv,
                                  "<style>"sv,
                                  "<plaintext>"sv,
                                  "<frameset>"sv,
                                  "<body a=b>"sv,
                                  "</body>"sv,
                                  "</html>"sv,
                                  "<head>"sv,
                                  "<object>"sv,
                                  "</object>"sv,
                                  "<ruby><rt>"sv,
                                  "<hr>"sv,
                                  "</br>"sv,
                                  "<!--"sv,
                                  "-->"sv,
                                  "<![CDATA["sv,
                                  "]]>"sv,
                                  "<!DOCTYPE x>"sv,
                                  "<?x"sv,
                                  "</"sv,
                                  "<"sv,
                                  ">"sv,
                                  "\""sv,
                                  "'"sv,
                                  "="sv,
                                  "/"sv,
                                  "&"sv,
                                  "&amp"sv,
                                  "&notit;"sv,
                                  "&#x80;"sv,
                                  "&#0;"sv,
                                  "\0"sv,
                                  "\r\n"sv,
                                  "\r"sv,
                                  "\f"sv,
                                  "é"sv,
                                  "<x-y>"sv,
                                  "</x-y>"sv,
                                  "<image>"sv,
                                  "<input type=hidden>"sv};

class Edits {
 public:
  Edits(std::string& text, std::mt19937_64& random) : text_(text), random_(random) {}

  void make_one() {
    const std::size_t at = place();
    switch (random_() % 4) {
      case 0: text_.erase(at, end_from(at, kLongestErased) - at); break;
      case 1: text_.insert(place(), copy_from(at)); break;
      default: text_.insert(at, kInserted[random_() % kInserted.size()]);
    }
  }

 private:
  // On a character's first byte, or at the end.
  std::size_t boundary(std::size_t at) const {
    while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80) ++at;
    return std::min(at, text_.size());
  }
  std::size_t place() { return boundary(random_() % (text_.size() + 1)); }
  std::size_t end_from(std::size_t at, std::size_t most) { return boundary(at + random_() % most); }
  std::string copy_from(std::size_t at) { return text_.substr(at, end_from(at, kLongestCopied) - at); }

  std::string& text_;
  std::mt19937_64& random_;
};

}  // namespace

std::string mutated(std::string_view page, std::mt19937_64& random) {
  const auto is_inside = [&](std::size_t at) {
    return at < page.size() && (static_cast<unsigned char>(page[at]) & 0xC0U) == 0x80;
  };
  std::size_t begin = random() % (page.size() + 1);
  while (is_inside(begin)) ++begin;
  std::size_t end = std::min(page.size(), begin + kLongestPiece);
  while (is_inside(end)) ++end;
  std::string text(page.substr(begin, end - begin));
  Edits edits(text, random);
  for (std::size_t left = 1 + random() % kMostEdits; left > 0; --left) edits.make_one();
  return text;
}

}  // namespace logline::html
