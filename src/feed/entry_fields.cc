#include "feed/entry_fields.h"

#include <algorithm>
#include <utility>

#include "feed/ascii.h"
#include "feed/parse_date.h"
#include "feed/person_name.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"

namespace logline::feed {
namespace {

// Keeps memory within bounds whatever a feed repeats.
constexpr std::size_t kMostOfAKind = 256;

bool is_image_type(std::string_view type, std::string_view medium, std::string_view address) {
  if (!type.empty()) return starts_with_ignoring_case(type, "image/");
  if (!medium.empty()) return equals_ignoring_case(medium, "image");
  const std::string path = to_lower(address.substr(0, address.find_first_of("?#")));
  return path.ends_with(".jpg") || path.ends_with(".jpeg") || path.ends_with(".png") ||
         path.ends_with(".gif") || path.ends_with(".webp");
}

void set_if_empty(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

}  // namespace

void EntryDraft::apply(const Captured& captured, const Place& place) {
  switch (captured.element) {
    case Element::title:
      if (!place.is_in_author && !place.is_in_image) set_if_empty(entry_.title, line_of(captured));
      break;
    case Element::second_title: set_if_empty(second_title_, line_of(captured)); break;
    case Element::link:
      if (!place.is_in_image) apply_link(captured);
      break;
    case Element::guid:
      set_if_empty(entry_.guid, line_of(captured));
      if (!equals_ignoring_case(captured.attributes.get("ispermalink"), "false")) {
        guid_link_ = resolve_address(collapse_space(captured.text), captured.base);
      }
      break;
    case Element::description:
    case Element::content:
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
    case Element::category: add_category(captured); break;
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
  const std::string rel = to_lower(attributes.get("rel"));
  if (rel == "enclosure" && is_image_type(type, "", href)) add_image(href, captured.base);
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
  if (captured.element == Element::description) {
    set_if_empty(entry_.summary_html, std::move(html));
  } else if (captured.element == Element::itunes_summary) {
    set_if_empty(second_summary_, std::move(html));
  } else if (html.size() > entry_.content_html.size()) {  // of several, the fullest
    entry_.content_html = std::move(html);
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

void EntryDraft::add_category(const Captured& captured) {
  std::string word = plain_text(captured.attributes.get("label"));
  if (word.empty()) word = plain_text(captured.attributes.get("term"));
  if (word.empty()) word = line_of(captured);
  auto& all = entry_.categories;
  if (!word.empty() && all.size() < kMostOfAKind && std::find(all.begin(), all.end(), word) == all.end())
    all.push_back(std::move(word));
}

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
  std::string address = attributes.get("url");
  if (is_image_type(attributes.get("type"), attributes.get("medium"), address))
    add_image(std::move(address), base);
}

void EntryDraft::apply_media(const Captured& captured, const Place& place) {
  const Attributes& attributes = captured.attributes;
  const bool is_open = place.is_in_media && open_image_ < entry_.images.size();
  EntryImage& described = is_open ? entry_.images[open_image_] : described_;
  switch (captured.element) {
    case Element::enclosure:
      if (is_image_type(attributes.get("type"), "", attributes.get("url")))
        add_image(attributes.get("url"), captured.base);
      break;
    case Element::thumbnail:
      if (!is_open) add_image(attributes.get("url"), captured.base);
      break;
    case Element::itunes_image: add_image(attributes.get("href"), captured.base); break;
    case Element::url:
    case Element::image:
      if (place.is_in_image) add_image(collapse_space(captured.text), captured.base);
      break;
    case Element::media_title: set_if_empty(described.alt, line_of(captured)); break;
    case Element::media_description: set_if_empty(described.caption, line_of(captured)); break;
    case Element::media_credit: set_if_empty(described.credit, line_of(captured)); break;
    default: break;
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
  for (std::string& note : notes_) notes.push_back(entry_.title + ": " + note);
  Entry entry = std::move(entry_);
  *this = EntryDraft();
  return entry;
}

}  // namespace logline::feed
