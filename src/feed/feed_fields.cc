#include "feed/feed_fields.h"

#include <algorithm>

#include "base/ascii.h"
#include "feed/first_said.h"
#include "feed/parse_date.h"
#include "feed/person_name.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"
#include "feed/schedule_fields.h"
#include "feed/stated_values.h"

namespace logline::feed {
namespace {

void add_once(std::vector<std::string>& all, std::string value) {
  if (!value.empty() && all.size() < kMostOfAKind && std::find(all.begin(), all.end(), value) == all.end())
    all.push_back(std::move(value));
}

void apply_link(const Captured& captured, Feed& feed) {
  const std::string href = captured.attributes.get("href");
  const std::string rel = relation_of(captured.attributes);
  const std::string address =
      resolve_address(href.empty() ? collapse_space(captured.text) : href, captured.base);
  if (rel == "self") {
    feed.address = address;
  } else if (rel.empty() || rel == "alternate") {
    set_if_empty(feed.site_address, address);
  } else {
    apply_link_to_schedule(rel, address, feed.schedule);
  }
}

void apply_date(const Captured& captured, std::optional<Timestamp>& field) {
  if (field) return;
  if (const auto at = parse_date(collapse_space(captured.text))) field = *at;
}

void apply_person(const Captured& captured, const Place& place, Feed& feed) {
  if (captured.element == Element::name && !place.is_in_author) return;
  add_once(feed.authors, person_name(line_of(captured)));
}

void apply_image(const Captured& captured, Feed& feed) {
  const Attributes& attributes = captured.attributes;
  std::string stated = attributes.get(attributes.has("href") ? "href" : "url");
  if (stated.empty()) stated = collapse_space(captured.text);
  set_if_empty(feed.image, resolve_address(stated, captured.base));
}

}  // namespace

void apply_to_feed(const Captured& captured, const Place& place, Feed& feed) {
  if (place.is_in_image) {
    if (captured.element == Element::url) apply_image(captured, feed);
    return;
  }
  if (place.is_in_author && captured.element != Element::name && captured.element != Element::author) return;
  switch (captured.element) {
    case Element::title:
    case Element::second_title: set_if_empty(feed.title, line_of(captured)); break;
    case Element::description:
    case Element::itunes_summary:
    case Element::subtitle: set_if_empty(feed.subtitle, line_of(captured)); break;
    case Element::guid: set_if_empty(feed.guid, line_of(captured)); break;
    case Element::rights: set_if_empty(feed.rights, line_of(captured)); break;
    case Element::language: set_if_empty(feed.language, line_of(captured)); break;
    case Element::author:
    case Element::creator:
    case Element::itunes_author:
    case Element::name: apply_person(captured, place, feed); break;
    case Element::category:
    case Element::keywords: add_words(captured, feed.categories); break;
    case Element::link: apply_link(captured, feed); break;
    case Element::published: apply_date(captured, feed.published); break;
    case Element::updated: apply_date(captured, feed.updated); break;
    case Element::url:
    case Element::itunes_image: apply_image(captured, feed); break;
    case Element::is_explicit: feed.is_explicit = parse_yes_or_no(captured.text); break;
    default: apply_to_schedule(captured, feed.schedule); break;
  }
}

}  // namespace logline::feed
