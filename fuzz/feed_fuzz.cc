// links: feed
// Any bytes, as any kind of source, to a feed: no crash, no hang, and what comes out is valid UTF-8 that
// survives a second look. What is mended of broken JSON is JSON.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "feed/feed.h"
#include "feed/parse_date.h"
#include "text/mend_json.h"
#include "wrap/charset.h"
#include "wrap/json.h"

namespace {

void require(bool is_true) {
  if (!is_true) std::abort();
}

void check(const logline::Feed& feed) {
  for (const logline::Entry& entry : feed.entries) {
    for (const std::string* text :
         {&entry.title, &entry.address, &entry.guid, &entry.summary_html, &entry.content_html}) {
      require(logline::wrap::is_valid_utf8(*text));
    }
    require(entry.title.find('\n') == std::string::npos);
    if (entry.published) require(!entry.published->to_iso().empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const bool is_decoded = (data[0] & 1U) != 0;
  const std::string_view type = (data[0] & 2U) != 0 ? "text/xml; charset=shift_jis" : "";
  (void)logline::feed::looks_like_feed(bytes);
  (void)logline::feed::parse_date(bytes.substr(0, 64));
  if (bytes.find('{') != std::string_view::npos && logline::wrap::is_valid_utf8(bytes))
    require(logline::wrap::is_json(logline::mend_json(bytes).text));
  if (auto feed = logline::feed::parse_feed(bytes, {"http://outlet.example/feed", type, is_decoded}))
    check(*feed);
  return 0;
}
