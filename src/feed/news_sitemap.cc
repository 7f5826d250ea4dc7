#include "feed/news_sitemap.h"

#include <algorithm>

#include "base/ascii.h"
#include "feed/character_references.h"
#include "feed/namespace_scopes.h"
#include "feed/parse_date.h"
#include "feed/xml_scanner.h"

namespace logline::feed {
namespace {

constexpr std::size_t kMostNews = 5000;  // the protocol allows a thousand of news
constexpr std::size_t kMostSitemaps = 1000;
constexpr std::size_t kLongestValue = 64U << 10U;

bool is_web(std::string_view address) {
  return address.starts_with("http://") || address.starts_with("https://");
}

// One <url> at a time: what stands in it, by the names of its elements.
class SitemapReader {
 public:
  explicit SitemapReader(Feed& feed) : feed_(feed) {}

  void take(const Token& token) {
    const std::string_view local = local_name(token.name);
    switch (token.kind) {
      case TokenKind::start:
        value_.clear();
        if (local == "url") begin();
        if (local == "news") is_news_ = true;
        break;
      case TokenKind::text: append_decoded(value_, token.text); break;
      case TokenKind::cdata: value_ += token.text; break;
      case TokenKind::end:
        set(token.name, local);
        value_.clear();
        if (local == "url") end();
        break;
    }
    if (value_.size() > kLongestValue) value_.resize(kLongestValue);
  }

 private:
  void begin() {
    entry_ = {};
    is_news_ = false;
  }

  void set(std::string_view name, std::string_view local) {
    const std::string value(trim(value_));
    if (value.empty()) return;
    const bool is_of_image = name.starts_with("image:");
    if (is_of_image) return set_image(local, value);
    if (local == "loc") entry_.address = value;
    if (!is_news_) return;
    if (local == "title") entry_.title = value;
    if (local == "language") entry_.language = value;
    if (local == "name" && feed_.title.empty()) feed_.title = value;
    if (local != "publication_date") return;
    if (const auto at = parse_date(value)) entry_.published = *at;
  }

  void set_image(std::string_view local, const std::string& value) {
    if (local == "loc" && is_web(value)) entry_.images.push_back({.address = value});
    if (entry_.images.empty()) return;
    if (local == "caption") entry_.images.back().caption = value;
    if (local == "title") entry_.images.back().alt = value;
  }

  void end() {
    if (is_news_ && is_web(entry_.address) && feed_.entries.size() < kMostNews)
      feed_.entries.push_back(std::move(entry_));
    begin();
  }

  Feed& feed_;
  Entry entry_;
  std::string value_;
  bool is_news_ = false;
};

// The name of the first element.
std::string_view root_of(std::string_view text) { return local_name(first_tag(text)); }

}  // namespace

bool is_news_sitemap(std::string_view text) {
  return root_of(text) == "urlset" && text.substr(0, kHead).find("sitemap-news") != std::string_view::npos;
}

Feed read_news_sitemap(std::string_view text, std::string_view address) {
  Feed feed;
  feed.format = "news sitemap";
  feed.address = address;
  SitemapReader reader(feed);
  XmlScanner scanner(text);
  while (const auto token = scanner.next()) reader.take(*token);
  if (feed.entries.empty()) feed.notes.emplace_back("no news in it");
  return feed;
}

bool is_sitemap_without_news(std::string_view text) {
  return root_of(text) == "urlset" && !is_news_sitemap(text);
}

namespace {

struct NamedSitemap {
  std::string address{};
  std::int64_t changed = 0;  // UTC seconds; 0: not said
  [[nodiscard]] bool is_of_news() const { return to_lower(address).find("news") != std::string::npos; }
};

void set(NamedSitemap& sitemap, std::string_view name, std::string_view value) {
  if (name == "loc" && is_web(value)) sitemap.address = value;
  if (name != "lastmod") return;
  if (const auto at = parse_date(value)) sitemap.changed = at->utc_seconds;
}

}  // namespace

std::vector<std::string> sitemaps_in_index(std::string_view text) {
  if (root_of(text) != "sitemapindex") return {};
  std::vector<NamedSitemap> found;
  NamedSitemap sitemap;
  XmlScanner scanner(text);
  std::string value;
  while (const auto token = scanner.next()) {
    if (token->kind == TokenKind::start) value.clear();
    if (token->kind == TokenKind::text) append_decoded(value, token->text);
    if (token->kind == TokenKind::cdata) value += token->text;
    if (value.size() > kLongestValue) value.resize(kLongestValue);
    if (token->kind != TokenKind::end) continue;
    const std::string_view name = local_name(token->name);
    set(sitemap, name, trim(value));
    if (name != "sitemap") continue;
    if (!sitemap.address.empty() && found.size() < kMostSitemaps) found.push_back(std::move(sitemap));
    sitemap = {};
  }
  std::ranges::stable_sort(found, [](const NamedSitemap& a, const NamedSitemap& b) {
    return a.is_of_news() != b.is_of_news() ? a.is_of_news() : a.changed > b.changed;
  });
  std::vector<std::string> addresses;
  for (NamedSitemap& one : found) addresses.push_back(std::move(one.address));
  return addresses;
}

}  // namespace logline::feed
