// links: html
// Any text in any content model, the first byte choosing it: spans inside the buffer, tokens forward, names
// in lower case, attributes of each name once, and no more text than the page and its references can give.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "html/tokenizer.h"
#include "wrap/charset.h"

namespace {

using namespace logline::html;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_lower(std::string_view name) {
  for (const char c : name)
    if (c >= 'A' && c <= 'Z') return false;
  return true;
}

void check(const Token& token, const TextBuffer& buffer) {
  const auto view = [&](Span span) {
    require(span.begin <= span.end && span.end <= buffer.end());
    return buffer.view(span);
  };
  if (token.kind == TokenKind::text) require(!view(token.text).empty());
  if (token.kind == TokenKind::comment) require(logline::wrap::is_valid_utf8(view(token.text)));
  if (token.kind != TokenKind::start_tag && token.kind != TokenKind::end_tag) return;
  require(!view(token.name).empty() && is_lower(view(token.name)));
  require(token.tag == tag_from_name(view(token.name)));
  require(token.attributes.size() <= kMostAttributes);
  for (std::size_t i = 0; i < token.attributes.size(); ++i) {
    require(is_lower(view(token.attributes[i].name)));
    require(logline::wrap::is_valid_utf8(view(token.attributes[i].value)));
    for (std::size_t j = 0; j < i; ++j)
      require(view(token.attributes[i].name) != view(token.attributes[j].name));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::string_view kElements[] = {"p", "title", "style", "script", "plaintext", "svg"};
  const std::size_t model = *data % std::size(kElements);
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  TextBuffer buffer(logline::wrap::repair_utf8(bytes));
  Tokenizer tokens(buffer);
  tokens.allow_cdata((*data & 0x80) != 0);
  tokens.set_content(static_cast<ContentModel>(model), buffer.add(kElements[model]));
  Token token;
  std::size_t at = 0;
  for (tokens.next(token); token.kind != TokenKind::end; tokens.next(token)) {
    check(token, buffer);
    require(tokens.position() > at && tokens.position() <= buffer.page().size());
    at = tokens.position();
  }
  require(buffer.end() <= 8 * buffer.page().size() + 16);
  return 0;
}
