// links: page
// Any bytes as a page, as a feed's fragment, and as a copied text: no crash, spans inside the text, text
// valid.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "page/entry.h"
#include "page/page.h"
#include "page/plain_text.h"
#include "wrap/charset.h"

namespace {

void check(const logline::Article& article) {
  const std::string& text = article.text;
  bool is_sound = logline::wrap::is_valid_utf8(text) && logline::wrap::is_valid_utf8(article.headline) &&
                  text.find('\0') == std::string::npos && text.find('\r') == std::string::npos;
  for (const logline::Mark& mark : article.marks)
    is_sound = is_sound && mark.begin < mark.end && mark.end <= text.size();
  for (const logline::Image& image : article.images)
    is_sound = is_sound && logline::wrap::is_valid_utf8(image.alt);
  if (!is_sound) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const logline::PageRules kRules = logline::load_page_rules().value();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  logline::Document document;
  document.source = "fuzz";
  document.name = "fuzz";
  document.address = "https://outlet.example/tv/a";
  document.content_type = "text/html";
  document.bytes = bytes;
  if (const auto article = article_from_page(document, kRules)) check(*article);
  if (const auto text = article_from_text(document, kRules)) check(*text);
  logline::Entry entry;
  entry.content_html = logline::wrap::repair_utf8(bytes);
  entry.title = "Lakeland returns";
  check(article_from_entry(entry, logline::Feed{}, document, kRules));
  return 0;
}
