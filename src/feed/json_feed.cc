#include "feed/json_feed.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "feed/feed.h"
#include "feed/parse_date.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"
#include "feed/schedule_fields.h"
#include "fmt/format.h"
#include "nlohmann/json.hpp"
#include "text/mend_json.h"
#include "wrap/json.h"

namespace logline::feed {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kVersion = "jsonfeed.org/version/";
constexpr double kMostCount = 4294967295.0;  // of bytes or seconds; what is more is a mistake

std::string string_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_number_integer()) return found->dump();  // ids, against the specification
  return found->is_string() ? found->get<std::string>() : std::string();
}

const Json& list_in(const Json& object, const char* key) {
  static const Json kNone = Json::array();
  const auto found = object.find(key);
  return found != object.end() && found->is_array() ? *found : kNone;
}

void add_authors(const Json& object, std::vector<std::string>& names) {
  std::vector<const Json*> authors;
  for (const Json& author : list_in(object, "authors")) authors.push_back(&author);
  if (const auto single = object.find("author"); authors.empty() && single != object.end())
    authors.push_back(&*single);
  for (const Json* author : authors) {
    std::string name = author->is_object() ? collapse_space(string_in(*author, "name")) : "";
    if (!name.empty()) names.push_back(std::move(name));
  }
}

std::optional<std::uint64_t> number_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return std::nullopt;
  const double number = found->get<double>();
  if (!(number >= 0 && number <= kMostCount)) return std::nullopt;
  return static_cast<std::uint64_t>(number);
}

void add_enclosure(const Json& attachment, const std::string& base, Entry& entry) {
  std::string address = resolve_address(string_in(attachment, "url"), base);
  if (address.empty()) return;
  std::optional<std::uint32_t> seconds;
  if (const auto stated = number_in(attachment, "duration_in_seconds"); stated)
    seconds = static_cast<std::uint32_t>(*stated);
  entry.enclosures.push_back({.address = std::move(address),
                              .type = string_in(attachment, "mime_type"),
                              .title = collapse_space(string_in(attachment, "title")),
                              .bytes = number_in(attachment, "size_in_bytes"),
                              .seconds = seconds});
}

// Pictures and attachments.
void add_media(const Json& item, const std::string& base, Entry& entry) {
  for (const char* key : {"image", "banner_image"}) {
    std::string address = resolve_address(string_in(item, key), base);
    if (!address.empty()) entry.images.push_back({std::move(address), {}, {}, {}});
  }
  for (const Json& attachment : list_in(item, "attachments")) {
    if (!attachment.is_object()) continue;
    if (starts_with_ignoring_case(string_in(attachment, "mime_type"), "image/")) {
      entry.images.push_back(
          {resolve_address(string_in(attachment, "url"), base), string_in(attachment, "title"), {}, {}});
    } else {
      add_enclosure(attachment, base, entry);
    }
  }
}

void add_date(const Json& item, const char* key, std::optional<Timestamp>& field, Feed& feed) {
  const std::string text = string_in(item, key);
  if (text.empty()) return;
  if (auto at = parse_date(text)) {
    field = *at;
  } else if (feed.notes.size() < kMostNotes) {
    feed.notes.push_back(at.error().what);
  }
}

Entry entry_of(const Json& item, const std::string& base, Feed& feed) {
  Entry entry;
  entry.guid = string_in(item, "id");
  const std::string address = string_in(item, "url");
  entry.address = resolve_address(address.empty() ? string_in(item, "external_url") : address, base);
  if (entry.address.empty() && entry.guid.find("://") != std::string::npos) entry.address = entry.guid;
  entry.title = collapse_space(string_in(item, "title"));
  entry.summary_html = escape_html(string_in(item, "summary"));
  entry.content_html = string_in(item, "content_html");
  if (entry.content_html.empty()) entry.content_html = escape_html(string_in(item, "content_text"));
  entry.language = string_in(item, "language");
  for (const Json& tag : list_in(item, "tags")) {
    if (tag.is_string()) entry.categories.push_back(collapse_space(tag.get<std::string>()));
  }
  add_authors(item, entry.authors);
  add_media(item, base, entry);
  add_date(item, "date_published", entry.published, feed);
  add_date(item, "date_modified", entry.updated, feed);
  return entry;
}

// All but its items.
Feed feed_of(const Json& root, std::string_view address) {
  Feed feed;
  const std::string version = string_in(root, "version");
  const std::size_t number = version.rfind('/');
  feed.format = "json feed " + (number == std::string::npos ? std::string("1") : version.substr(number + 1));
  feed.title = collapse_space(string_in(root, "title"));
  feed.subtitle = collapse_space(string_in(root, "description"));
  feed.address = string_in(root, "feed_url");
  feed.site_address = string_in(root, "home_page_url");
  feed.image = string_in(root, "icon");
  feed.language = string_in(root, "language");
  add_authors(root, feed.authors);
  for (const Json& hub : list_in(root, "hubs")) {
    if (hub.is_object() && equals_ignoring_case(string_in(hub, "type"), "websub"))
      apply_link_to_schedule("hub", resolve_address(string_in(hub, "url"), address), feed.schedule);
  }
  apply_link_to_schedule("next", resolve_address(string_in(root, "next_url"), address), feed.schedule);
  const auto expired = root.find("expired");
  feed.schedule.is_complete = expired != root.end() && expired->is_boolean() && expired->get<bool>();
  return feed;
}

}  // namespace

bool looks_like_json_feed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (!text.starts_with('{')) return false;
  return text.find(kVersion) != std::string_view::npos ||
         text.find("jsonfeed.org\\/version\\/") != std::string_view::npos;
}

Result<Feed> parse_json_feed(std::string_view text, std::string_view address) {
  MendedJson mended;
  auto parsed = wrap::parse_json(text);
  if (!parsed) {
    mended = mend_json(text);
    if (mended.lost > 0) mended.fault += "; what could not be mended is left out";
    if (auto again = wrap::parse_json(mended.text)) parsed = std::move(again);
  }
  if (!parsed) return fail(parsed.error().what, {}, "the feed's publisher has to mend it");
  const Json& root = *parsed;
  if (!root.is_object() || !root.contains("items") || !root["items"].is_array())
    return fail(mended.fault.empty() ? "a JSON document without the items of a JSON Feed"
                                     : "broken JSON, of which no item can be read (" + mended.fault + ")");
  Feed feed = feed_of(root, address);
  feed.is_cut = mended.is_cut;
  if (!mended.fault.empty()) feed.notes.push_back("broken JSON, mended: " + mended.fault);
  feed.fault = std::move(mended.fault);
  const std::string base = !address.empty() ? std::string(address) : feed.site_address;
  for (const Json& item : root["items"]) {
    if (item.is_object()) {
      feed.entries.push_back(entry_of(item, base, feed));
    } else if (feed.notes.size() < kMostNotes) {
      feed.notes.emplace_back("an item that is no object");
    }
  }
  if (feed.entries.empty() && feed.is_cut)
    return fail("broken JSON, of which no item can be read (" + feed.fault + ")", {},
                "the feed's publisher has to mend it");
  if (feed.entries.empty()) feed.notes.emplace_back("a feed without items");
  return feed;
}

}  // namespace logline::feed
