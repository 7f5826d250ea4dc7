#include "fetch/read_answer.h"

#include <utility>

#include "base/ascii.h"
#include "feed/feed.h"
#include "feed/news_sitemap.h"
#include "fetch/address_parts.h"
#include "fetch/packed_file.h"
#include "fetch/trouble.h"
#include "wrap/inflate.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kLargestFeed = 16U << 20U;

Error cut_error(std::string words) {
  return trouble_of_fault(wrap::HttpFault::cut_short, std::move(words), Asking::again);
}

// Of an answer that was cut off, in between or within an entry, what is whole; nothing when no entry is.
// Where the answer ended as it said it would, its publisher never closes it, and all of it counts.
std::optional<Feed> whole_part(Feed feed, FeedAnswer& answer) {
  if (feed.is_cut && answer.cut.empty() && !answer.is_whole)
    answer.cut = "the answer is cut off: it ends within the feed";
  if (answer.cut.empty()) return feed;
  if (feed.ends_in_entry) feed.entries.pop_back();
  if (feed.entries.empty()) {
    answer.fault = cut_error(answer.cut);
    return std::nullopt;
  }
  return feed;
}

// False: what is packed itself is broken.
bool unpack_body(FeedAnswer& answer, std::string& body) {
  const bool is_packed = wrap::is_gzip(body);  // which ends where it says
  auto plain = unpack_file(std::move(body), kLargestFeed);
  if (!plain && wrap::is_of_a_bomb(plain.error())) {
    answer.fault = trouble_of_fault(wrap::HttpFault::too_large, plain.error().what, Asking::again);
    return false;
  }
  if (!plain) {
    answer.fault = cut_error(answer.cut.empty() ? plain.error().what : answer.cut);
    return false;
  }
  answer.is_whole = answer.cut.empty() && (answer.is_whole || is_packed);
  body = std::move(*plain);
  return true;
}

Said nothing_new(std::string oddity) {
  return {.readout = {.oddity = std::move(oddity), .rhythm = {.interval = kLongestInterval}},
          .has_entries = false};
}

// Those of news; where none says so in its address, all.
Said named_by(std::vector<std::string>&& sitemaps, const std::string& shown) {
  const auto is_of_news = [](const std::string& address) {
    return to_lower(address).find("news") != std::string::npos;
  };
  if (is_of_news(sitemaps.front()))
    std::erase_if(sitemaps, [&](const auto& one) { return !is_of_news(one); });
  if (sitemaps.size() > kMostNamed) sitemaps.resize(kMostNamed);
  return {.readout = {.title = "Sitemaps of " + host_and_port(shown), .rhythm = {.interval = kFirstInterval}},
          .named = std::move(sitemaps),
          .has_entries = false};
}

}  // namespace

std::optional<Said> read_answer(const FollowedFeed& feed, const std::string& shown, FeedAnswer& answer,
                                std::string& body, std::int64_t now) {
  answer.content = content_number(body);
  if (is_unchanged(feed.state, answer) || !unpack_body(answer, body)) return std::nullopt;
  if (answer.cut.empty()) {
    const bool is_named = !feed.named_by.empty();
    if (is_named && feed::is_sitemap_without_news(body)) return nothing_new("no_news");
    if (auto sitemaps = feed::sitemaps_in_index(body); !sitemaps.empty()) {
      if (!answer.is_whole && body.find("</sitemapindex") == std::string::npos) {
        answer.fault = cut_error("the answer is cut off: it ends within the index");
        return std::nullopt;
      }
      return is_named ? nothing_new("index_in_index") : named_by(std::move(sitemaps), shown);
    }
  }
  auto parsed = feed::parse_feed(body, {shown, header_of(answer.headers, "content-type")});
  if (!parsed) {
    answer.fault =
        answer.cut.empty() ? trouble_of_document(parsed.error(), body, shown) : cut_error(answer.cut);
    return std::nullopt;
  }
  auto whole = whole_part(std::move(*parsed), answer);
  if (!whole) return std::nullopt;
  FeedReadout readout = read_out(*whole, now);
  if (readout.title.empty() && whole->format == "news sitemap")
    readout.title = "News sitemap of " + host_and_port(shown);
  return Said{.feed = std::move(*whole), .readout = std::move(readout)};
}

}  // namespace logline::fetch
