#include "page/wordless.h"

#include "fmt/format.h"
#include "html/spaces.h"

namespace logline::page {
namespace {

constexpr std::size_t kFewest = 50;  // one byte in so many must be of a word

bool is_of_a_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

}  // namespace

Result<void> check_words(std::string_view text, std::size_t least) {
  std::size_t words = 0, all = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte > ' ' && byte < 0x80) {
      ++all;
      words += is_of_a_word(text[i++]) ? 1U : 0U;
      if (words * kFewest >= text.size()) return {};  // whatever follows
      continue;
    }
    const std::size_t space = html::space_at(text, i);
    const bool is_sign = text.substr(i, 2) == "\xE2\x80";  // U+2000 to U+203F: marks of quotation, dashes
    const std::size_t length = space > 0 ? space : is_sign ? 3 : 1;
    if (space == 0) all += length;
    if (space == 0 && !is_sign && is_of_a_word(text[i])) ++words;
    i += length;
  }
  if (all < least || words * kFewest >= all) return {};
  return fail(fmt::format("no article: {} bytes with hardly a letter or figure in them", all), {},
              "give a text, an HTML page or a feed");
}

}  // namespace logline::page
