#include "tests/conformance/feedparser/dictionary.h"

#include <initializer_list>

namespace logline::feed {
namespace {

using Json = nlohmann::json;

void put(Json& into, std::initializer_list<const char*> keys, const std::string& value) {
  if (value.empty()) return;
  for (const char* key : keys) into[key] = value;
}

void put_date(Json& into, std::initializer_list<const char*> keys, const std::optional<Timestamp>& at) {
  if (!at) return;
  for (const char* key : keys) into[key] = into[std::string(key) + "_parsed"] = at->utc_seconds;
}

void put_people(Json& into, const std::vector<std::string>& names) {
  if (names.empty()) return;
  into["author"] = names.front();
  into["author_detail"]["name"] = names.front();
  for (const std::string& name : names) into["authors"].push_back({{"name", name}});
}

void put_words(Json& into, const std::vector<std::string>& words) {
  if (words.empty()) return;
  into["category"] = words.front();
  for (const std::string& word : words) into["tags"].push_back({{"term", word}, {"label", word}});
}

void put_explicit(Json& into, const std::optional<bool>& is_explicit) {
  into["itunes_explicit"] = is_explicit ? Json(*is_explicit) : Json(nullptr);
}

void put_title(Json& into, const std::string& title) {
  put(into, {"title"}, title);
  put(into["title_detail"], {"value"}, title);
}

Json fragment(const std::string& html, const std::string& base, const std::string& language) {
  Json out = Json::object();
  put(out, {"value"}, html);
  put(out, {"base"}, base);
  put(out, {"language"}, language);
  return out;
}

void put_enclosures(Json& into, const Entry& entry) {
  for (const Enclosure& one : entry.enclosures) {
    Json out{{"href", one.address}, {"url", one.address}, {"type", one.type}};
    if (one.bytes) out["length"] = std::to_string(*one.bytes);
    into["enclosures"].push_back(out);
  }
  for (const EntryImage& image : entry.images)
    into["enclosures"].push_back({{"href", image.address}, {"url", image.address}});
  if (!entry.images.empty()) into["image"]["href"] = entry.images.front().address;
}

Json entry_dictionary(const Entry& entry, const std::string& feed_language) {
  Json out;
  const std::string& language = entry.language.empty() ? feed_language : entry.language;
  put_title(out, entry.title);
  put(out, {"link"}, entry.address);
  put(out, {"id", "guid"}, entry.guid);
  const bool has_summary = !entry.summary_html.empty();
  const std::string& summary = has_summary ? entry.summary_html : entry.content_html;
  const std::string& summary_base = has_summary ? entry.summary_base : entry.content_base;
  put(out, {"summary", "description", "subtitle"}, summary);
  out["summary_detail"] = fragment(summary, summary_base, language);
  const bool has_content = !entry.content_html.empty();
  // Named an array: braces around one value are an array to GCC and a copy to clang.
  out["content"] = Json::array(
      {has_content ? fragment(entry.content_html, entry.content_base, language) : out["summary_detail"]});
  put_people(out, entry.authors);
  put_words(out, entry.categories);
  put_date(out, {"published", "created"}, entry.published);
  put_date(out, {"updated"}, entry.updated ? entry.updated : entry.published);
  put_enclosures(out, entry);
  put(out, {"language"}, entry.language);
  put_title(out["source"], entry.source.title);
  put(out["source"], {"link", "href"}, entry.source.address);
  put(out, {"rights", "copyright"}, entry.rights);
  put(out["rights_detail"], {"value"}, entry.rights);
  put(out, {"license"}, entry.license);
  put(out["thr_in-reply-to"], {"ref"}, entry.in_reply_to);
  put_explicit(out, entry.is_explicit);
  return out;
}

Json feed_dictionary(const Feed& feed) {
  Json out;
  put_title(out, feed.title);
  put(out, {"link"}, feed.site_address);
  put(out, {"id", "guid"}, feed.guid);
  put(out, {"subtitle", "tagline", "description"}, feed.subtitle);
  put(out["subtitle_detail"], {"value"}, feed.subtitle);
  put(out["tagline_detail"], {"value"}, feed.subtitle);
  put(out, {"rights", "copyright"}, feed.rights);
  put(out["rights_detail"], {"value"}, feed.rights);
  put(out["copyright_detail"], {"value"}, feed.rights);
  put(out, {"language"}, feed.language);
  put_people(out, feed.authors);
  put_words(out, feed.categories);
  put_date(out, {"published", "created"}, feed.published ? feed.published : feed.updated);
  put_date(out, {"updated"}, feed.updated ? feed.updated : feed.published);
  put(out, {"logo", "icon"}, feed.image);
  put(out["image"], {"href", "url"}, feed.image);
  put(out, {"newlocation"}, feed.schedule.moved_to);
  if (feed.schedule.ttl) out["ttl"] = std::to_string(feed.schedule.ttl->count() / 60);
  put_explicit(out, feed.is_explicit);
  return out;
}

}  // namespace

Json as_dictionary(const Feed& feed) {
  Json out{{"feed", feed_dictionary(feed)},
           {"entries", Json::array()},
           {"version", feed.format},
           {"encoding", feed.charset}};
  for (const Entry& entry : feed.entries) out["entries"].push_back(entry_dictionary(entry, feed.language));
  return out;
}

}  // namespace logline::feed
