#include "html/parse.h"

#include <algorithm>
#include <utility>

#include "html/builder.h"
#include "html/encoding.h"
#include "html/spaces.h"
#include "wrap/charset.h"

namespace logline::html {
namespace {

using wrap::charset_from_bom;
using wrap::guess_charset;

// The standard's sniffing (MIME Sniffing, section 7): control bytes that no text has.
bool is_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x09 || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A) || (byte >= 0x1C && byte <= 0x1F);
  };
  return std::ranges::count_if(head, is_control) > static_cast<std::ptrdiff_t>(head.size() / 50 + 2);
}

bool is_utf16(std::string_view bytes) {
  if (const auto bom = charset_from_bom(bytes)) return *bom != "utf-8";
  return wrap::is_wide(guess_charset(bytes));
}

}  // namespace

Result<Tree> parse_html(std::string_view bytes, const HtmlSource& source) {
  bytes = bytes.substr(0, kLargestPage);
  if (trim_spaces(bytes).empty()) return fail("the page is empty", "", "fetch it again");
  if (is_binary(bytes) && !is_utf16(bytes.substr(0, 4096))) {
    return fail("not a page: the bytes are not text", "", "give an HTML page, a feed or a text");
  }
  Result<std::string> text = decode_page(bytes, source.content_type, source.is_decoded);
  if (!text) return tl::unexpected(text.error());
  return build_tree(std::move(*text));
}

Tree parse_fragment(std::string_view utf8) {
  return build_tree(std::string(cut_at_character(utf8, kLargestPage)), {.context = "body"});
}

}  // namespace logline::html
