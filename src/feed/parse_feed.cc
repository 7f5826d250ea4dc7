#include <algorithm>

#include "base/ascii.h"
#include "feed/decode.h"
#include "feed/feed.h"
#include "feed/feed_reader.h"
#include "feed/json_feed.h"
#include "feed/namespace_scopes.h"
#include "feed/news_sitemap.h"
#include "feed/xml_scanner.h"
#include "fmt/format.h"

namespace logline::feed {
namespace {

// How many tags may stand before the feed's own, when something wrapped it.
constexpr int kMostWrappers = 4;

bool is_feed_root(const Token& tag) {
  const std::string name = to_lower(local_name(tag.name));
  return name == "rss" || name == "feed" || name == "rdf" || name == "channel";
}

bool is_page_root(std::string_view name) {
  const std::string lower = to_lower(name);
  return lower == "html" || lower == "head" || lower == "body" || lower == "script" || lower == "meta" ||
         lower == "div";
}

struct Root {
  bool is_feed = false;
  std::string_view first_tag{};  // what stands there instead
};

Root find_root_within(std::string_view text, std::size_t looked_at) {
  XmlScanner scanner(text.substr(0, looked_at));
  Root root;
  int tags = 0;
  // Words may stand before a document, but then a bare <rss> among them is only talked about.
  const std::string_view before = trim(text.substr(0, std::min(text.find('<'), kHead)));
  const bool is_document = before.empty() || text.substr(0, kHead).find("<?xml") != std::string_view::npos;
  while (auto token = scanner.next()) {
    if (token->kind != TokenKind::start) continue;
    if (root.first_tag.empty()) root.first_tag = token->name;
    root.is_feed = is_feed_root(*token) && (is_document || !trim(token->text).empty());
    if (root.is_feed || is_page_root(token->name) || ++tags > kMostWrappers) break;
  }
  return root;
}

// A document type may be larger than what is looked at otherwise.
bool has_long_document_type(std::string_view text, const Root& root) {
  return root.first_tag.empty() && text.size() > kHead &&
         to_lower(text.substr(0, kHead)).find("<!doctype") != npos;
}

Root find_root(std::string_view text) {
  const Root root = find_root_within(text, kHead);
  return has_long_document_type(text, root) ? find_root_within(text, text.size()) : root;
}

tl::unexpected<Error> refuse(std::string_view text, const Root& root, const FeedSource& source) {
  const std::string where(source.address);
  if (trim(text).empty()) return fail("empty, not a feed", where);
  if (is_page_root(root.first_tag))
    return fail("an HTML page, not a feed", where, "give the address of the feed itself");
  if (root.first_tag.empty() && trim(text).starts_with("<?xml"))
    return fail("XML without a single element, so not a feed", where);
  if (const std::string_view trimmed = trim(text); trimmed.starts_with('{') || trimmed.starts_with('['))
    return fail("JSON, but no JSON Feed, so not a feed", where);
  if (root.first_tag.empty()) return fail("neither XML nor JSON, so not a feed", where);
  if (root.first_tag == "sitemapindex")
    return fail("an index of sitemaps, not a feed", where,
                "`logline follow` its address: it takes those of news");
  return fail(fmt::format("not a feed: the document is <{}>", root.first_tag.substr(0, 40)), where);
}

}  // namespace

bool looks_like_feed(std::string_view bytes) {
  if (looks_like_json_feed(bytes)) return true;
  const std::string head = decode_feed(bytes.substr(0, kHead), {}).text;
  // Behind a byte order mark, or in characters of more bytes than one.
  if (trim(head).starts_with('{')) return looks_like_json_feed(decode_feed(bytes, {}).text);
  const Root root = find_root(head);
  if (bytes.size() > kHead && root.first_tag.empty() && to_lower(head).find("<!doctype") != npos)
    return find_root(decode_feed(bytes, {}).text).is_feed;
  return root.is_feed || is_news_sitemap(head);
}

Result<Feed> parse_feed(std::string_view bytes, const FeedSource& source) {
  Decoded decoded = decode_feed(bytes, source);
  if (looks_like_json_feed(decoded.text)) {
    auto feed = parse_json_feed(decoded.text, source.address);
    if (!feed) return tl::unexpected(feed.error().at(source.address));
    feed->charset = decoded.charset;
    return feed;
  }
  const Root root = find_root(decoded.text);
  const bool is_sitemap = !root.is_feed && is_news_sitemap(decoded.text);
  if (!root.is_feed && !is_sitemap) return refuse(decoded.text, root, source);
  Feed feed = is_sitemap ? read_news_sitemap(decoded.text, source.address)
                         : FeedReader(decoded.text, source.address).read();
  feed.charset = std::move(decoded.charset);
  feed.notes.insert(feed.notes.begin(), decoded.notes.begin(), decoded.notes.end());
  return feed;
}

}  // namespace logline::feed
