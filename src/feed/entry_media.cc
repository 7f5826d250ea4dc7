// The part of EntryDraft that reads pictures, enclosures and what is said of them: media:, itunes:, podcast:,
// Atom's and RSS's enclosures.
#include <algorithm>

#include "base/ascii.h"
#include "feed/entry_fields.h"
#include "feed/first_said.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"
#include "feed/stated_values.h"

namespace logline::feed {
namespace {

bool is_image_type(std::string_view type, std::string_view medium, std::string_view address) {
  if (!type.empty()) return starts_with_ignoring_case(type, "image/");
  if (!medium.empty()) return equals_ignoring_case(medium, "image");
  const std::string path = to_lower(address.substr(0, address.find_first_of("?#")));
  return path.ends_with(".jpg") || path.ends_with(".jpeg") || path.ends_with(".png") ||
         path.ends_with(".gif") || path.ends_with(".webp");
}

}  // namespace

void EntryDraft::add_image(std::string address, const std::string& base) {
  address = resolve_address(address, base);
  if (address.empty() || entry_.images.size() >= kMostOfAKind) return;
  const auto same = std::find_if(entry_.images.begin(), entry_.images.end(),
                                 [&](const EntryImage& image) { return image.address == address; });
  open_image_ = static_cast<std::size_t>(same - entry_.images.begin());
  if (same == entry_.images.end()) entry_.images.push_back({std::move(address), {}, {}, {}});
}

void EntryDraft::open_media(const Attributes& attributes, const std::string& base) {
  open_image_ = SIZE_MAX;
  add_enclosure(attributes, attributes.get("url"), base);
}

void EntryDraft::apply_media(const Captured& captured, const Place& place) {
  const Attributes& attributes = captured.attributes;
  const bool is_open = place.is_in_media && open_image_ < entry_.images.size();
  EntryImage& described = is_open ? entry_.images[open_image_] : described_;
  switch (captured.element) {
    case Element::enclosure: add_enclosure(attributes, attributes.get("url"), captured.base); break;
    case Element::thumbnail:
      if (!is_open) add_image(attributes.get("url"), captured.base);
      break;
    case Element::itunes_image:
      add_image(attributes.get(attributes.has("href") ? "href" : "url"), captured.base);
      break;
    case Element::url:
    case Element::image:
      if (place.is_in_image) add_image(collapse_space(captured.text), captured.base);
      break;
    case Element::media_title: set_if_empty(described.alt, line_of(captured)); break;
    case Element::media_description: set_if_empty(described.caption, line_of(captured)); break;
    case Element::media_credit: set_if_empty(described.credit, line_of(captured)); break;
    default: apply_podcast(captured); break;
  }
}

// An enclosure that is a picture is one of the entry's images.
void EntryDraft::add_enclosure(const Attributes& attributes, std::string address, const std::string& base) {
  if (address.empty()) return;
  std::string type = attributes.get("type");
  if (is_image_type(type, attributes.get("medium"), address)) return add_image(std::move(address), base);
  address = resolve_address(address, base);
  auto& all = entry_.enclosures;
  const bool is_known =
      std::any_of(all.begin(), all.end(), [&](const Enclosure& one) { return one.address == address; });
  if (is_known || all.size() >= kMostOfAKind) return;
  if (type.empty()) type = to_lower(attributes.get("medium"));
  auto bytes = parse_count(attributes.get("length"));
  if (!bytes) bytes = parse_count(attributes.get("filesize"));
  all.push_back({.address = std::move(address),
                 .type = std::move(type),
                 .title = plain_text(attributes.get("title")),
                 .bytes = bytes,
                 .seconds = parse_duration(attributes.get("duration"))});
}

void EntryDraft::apply_podcast(const Captured& captured) {
  const std::string& text = captured.text;
  switch (captured.element) {
    case Element::duration: set_if_empty(seconds_, parse_duration(text)); break;
    case Element::season: set_if_empty(entry_.season, parse_small_count(text)); break;
    case Element::episode: set_if_empty(entry_.episode, parse_small_count(text)); break;
    case Element::is_explicit: set_if_empty(entry_.is_explicit, parse_yes_or_no(text)); break;
    case Element::comment_count: set_if_empty(entry_.comments, parse_small_count(text)); break;
    case Element::transcript:
      set_if_empty(entry_.transcript, resolve_address(captured.attributes.get("url"), captured.base));
      break;
    case Element::in_reply_to: set_if_empty(entry_.in_reply_to, captured.attributes.get("ref")); break;
    case Element::rights: set_if_empty(entry_.rights, line_of(captured)); break;
    case Element::license: {
      const std::string resource = captured.attributes.get("rdf:resource");
      set_if_empty(entry_.license, resource.empty() ? collapse_space(text) : resource);
      break;
    }
    case Element::subtitle:
      if (second_summary_.empty()) second_summary_ = html_of(captured);
      break;
    default: break;
  }
}

void EntryDraft::apply_source(const Captured& captured) {
  EntrySource& source = entry_.source;
  const std::string href = captured.attributes.get("href");
  switch (captured.element) {
    case Element::source:
      set_if_empty(source.title, line_of(captured));
      set_if_empty(source.address, resolve_address(captured.attributes.get("url"), captured.base));
      break;
    case Element::title: set_if_empty(source.title, line_of(captured)); break;
    case Element::link:
      if (relation_of(captured.attributes) == "self" && !source.address.empty()) break;
      set_if_empty(source.address,
                   resolve_address(href.empty() ? collapse_space(captured.text) : href, captured.base));
      break;
    default: break;
  }
}

}  // namespace logline::feed
