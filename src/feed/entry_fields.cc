#include "feed/entry_fields.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "feed/first_said.h"
#include "feed/parse_date.h"
#include "feed/person_name.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"

namespace logline::feed {
void EntryDraft::apply(const Captured& captured, const Place& place) {
  if (place.is_in_source) return apply_source(captured);
  switch (captured.element) {
    case Element::title:
      if (!place.is_in_author && !place.is_in_image) set_if_empty(entry_.title, line_of(captured));
      break;
    case Element::second_title: set_if_empty(second_title_, line_of(captured)); break;
    case Element::link:
      if (!place.is_in_image) apply_link(captured);
      break;
    case Element::guid:
      if (place.is_in_image) break;
      set_if_empty(entry_.guid, line_of(captured));
      if (!equals_ignoring_case(captured.attributes.get("ispermalink"), "false")) {
        guid_link_ = resolve_address(collapse_space(captured.text), captured.base);
      }
      break;
    case Element::description:
    case Element::content:
    case Element::body:
    case Element::itunes_summary: apply_content(captured); break;
    case Element::author:
    case Element::creator: add_author(captured, false); break;
    case Element::name:
      if (place.is_in_author) add_author(captured, false);
      break;
    case Element::email:
      if (place.is_in_author) add_author(captured, true);
      break;
    case Element::itunes_author: set_if_empty(second_author_, line_of(captured)); break;
    case Element::category:
    case Element::keywords: add_words(captured, entry_.categories); break;
    case Element::published: apply_date(entry_.published, captured); break;
    case Element::updated: apply_date(entry_.updated, captured); break;
    case Element::language: entry_.language = line_of(captured); break;
    default: apply_media(captured, place); break;
  }
}

// Atom's alternate link, or RSS's text; what is better said later wins, of equals the last.
void EntryDraft::apply_link(const Captured& captured) {
  const Attributes& attributes = captured.attributes;
  const std::string href = attributes.get("href");
  const std::string type = attributes.get("type");
  const std::string rel = relation_of(attributes);
  if (rel == "enclosure") return add_enclosure(attributes, href, captured.base);
  const std::string address =
      resolve_address(href.empty() ? collapse_space(captured.text) : href, captured.base);
  if (address.empty() || (!rel.empty() && rel != "alternate")) return;
  const bool is_page = type.empty() || type.find("html") != std::string::npos;
  const int rank = is_page ? 2 : 1;
  if (rank < link_rank_) return;
  entry_.address = address;
  link_rank_ = rank;
}

void EntryDraft::apply_date(std::optional<Timestamp>& field, const Captured& captured) {
  const std::string text = collapse_space(captured.text);
  if (field || text.empty()) return;
  if (auto at = parse_date(text)) {
    field = *at;
  } else {
    notes_.push_back(at.error().what);
  }
}

void EntryDraft::apply_content(const Captured& captured) {
  std::string html = html_of(captured);
  const std::string base = captured.has_stated_base ? captured.base : "";
  if (captured.element == Element::description && entry_.summary_html.empty()) {
    entry_.summary_html = std::move(html);
    entry_.summary_base = base;
  } else if (captured.element == Element::itunes_summary) {
    set_if_empty(second_summary_, std::move(html));
  } else if (html.size() > entry_.content_html.size()) {  // of several, the fullest
    entry_.content_html = std::move(html);
    entry_.content_base = base;
  }
}

void EntryDraft::add_author(const Captured& captured, bool is_email) {
  const std::string stated = line_of(captured);
  std::string name = is_email ? "" : person_name(stated);
  if (name.empty()) {
    set_if_empty(author_email_, stated);
  } else if (entry_.authors.size() < kMostOfAKind &&
             std::find(entry_.authors.begin(), entry_.authors.end(), name) == entry_.authors.end()) {
    entry_.authors.push_back(std::move(name));
  }
}

Entry EntryDraft::finish(std::vector<std::string>& notes) {
  set_if_empty(entry_.title, std::exchange(second_title_, {}));
  set_if_empty(entry_.title, described_.alt);
  set_if_empty(entry_.summary_html, std::exchange(second_summary_, {}));
  set_if_empty(entry_.address, std::exchange(guid_link_, {}));
  if (entry_.authors.empty() && !second_author_.empty()) entry_.authors.push_back(second_author_);
  if (entry_.authors.empty() && !author_email_.empty()) entry_.authors.push_back(author_email_);
  for (EntryImage& image : entry_.images) {
    set_if_empty(image.alt, described_.alt);
    set_if_empty(image.caption, described_.caption);
    set_if_empty(image.credit, described_.credit);
  }
  if (entry_.enclosures.size() == 1 && seconds_) entry_.enclosures.front().seconds = seconds_;
  for (std::string& note : notes_) notes.push_back(entry_.title + ": " + note);
  Entry entry = std::move(entry_);
  *this = EntryDraft();
  return entry;
}

}  // namespace logline::feed
