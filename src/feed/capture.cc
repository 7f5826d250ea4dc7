// The part of FeedReader that reads a leaf: text, CDATA and markup inside it, and where it ends when nobody
// closed it.

#include "base/ascii.h"
#include "feed/character_references.h"
#include "feed/feed_fields.h"
#include "feed/feed_reader.h"
#include "feed/mend_text.h"
#include "feed/plain_text.h"
#include "wrap/charset.h"

namespace logline::feed {
namespace {

constexpr std::string_view kDeclaredEntity =
    "an entity that the document type declares and that is large, holds markup or others, or lies "
    "elsewhere: such entities are not expanded and stay as written";

bool is_xhtml_type(const Attributes& attributes) {
  const std::string type = to_lower(attributes.get("type"));
  return type == "xhtml" || type.ends_with("+xml") || equals_ignoring_case(attributes.get("mode"), "xml");
}

// Atom 1.0, 4.1.3.3: what is neither text nor XML is in base64; Atom 0.3 says so.
bool is_base64(const Attributes& attributes) {
  const std::string mode = to_lower(attributes.get("mode"));
  if (!mode.empty()) return mode == "base64";
  const std::string type = to_lower(attributes.get("type"));
  return type.find('/') != std::string::npos && !type.starts_with("text/") && !type.ends_with("xml") &&
         !type.ends_with("html");
}

bool is_of_text(Element element) {
  return element == Element::content || element == Element::body || element == Element::description ||
         element == Element::title || element == Element::subtitle || element == Element::rights;
}

// What follows a description that was left open; such elements do not stand in HTML.
bool follows_open_text(Element element) {
  return element == Element::guid || element == Element::published || element == Element::category ||
         element == Element::link || element == Element::content || element == Element::creator;
}

}  // namespace

void FeedReader::begin_capture(Element element, std::string_view name, Attributes attributes) {
  capture_ = Capture();
  capture_.is_open = true;
  capture_.name = name;
  capture_.says_xhtml = is_xhtml_type(attributes) || scopes_.vocabulary_of_name(name) == Vocabulary::xhtml;
  capture_.value.element = element;
  capture_.value.is_xhtml = capture_.says_xhtml;
  capture_.value.attributes = std::move(attributes);
  capture_.value.base = base();
  capture_.value.has_stated_base = !bases_.empty();
  const bool is_content = element == Element::content || element == Element::body;
  if (is_content && !languages_.empty() && languages_.back().depth == frames_.size())
    draft_.set_language(languages_.back().value);
}

void FeedReader::characters(const Token& token) {
  if (!capture_.is_open) return;
  std::string& text = capture_.value.text;
  const bool has_declared = !entities_.is_empty() && token.kind == TokenKind::text;
  const std::string expanded = has_declared ? entities_.expand(token.text) : std::string();
  const std::string_view raw = has_declared ? std::string_view(expanded) : token.text;
  if (token.kind == TokenKind::cdata) {
    text += capture_.says_xhtml ? escape_html(token.text) : std::string(token.text);
  } else if (capture_.value.is_xhtml) {
    text += raw;
  } else if (!append_decoded(text, raw)) {
    note_once(noted_ampersand_, has_entities_ ? kDeclaredEntity : "an unescaped &");
  }
}

// Markup that was not escaped makes the text XHTML, unless escaped markup stands before it.
void FeedReader::append_markup(const Token& token) {
  Captured& value = capture_.value;
  if (!value.is_xhtml && value.text.find('<') == std::string::npos) value.is_xhtml = true;
  if (token.kind == TokenKind::start && !token.is_self_closing) {
    ++capture_.nested;
    if (equals_ignoring_case(token.name, capture_.name)) ++capture_.nested_same;
  }
  const std::string_view local = local_name(token.name);
  const std::size_t name = static_cast<std::size_t>(token.name.data() - token.raw.data());
  value.text += token.raw.substr(0, name);
  value.text += local;
  value.text += token.raw.substr(name + token.name.size());
  if (!token.raw.ends_with('>')) value.text.push_back('>');
}

bool FeedReader::ends_capture(Element element) const {
  if (is_structure(element)) return true;
  if (capture_.says_xhtml || element == Element::other) return false;
  const bool holds_elements = is_container(capture_.value.element);
  if (holds_elements || is_flat(capture_.value.element)) return true;
  return capture_.nested == 0 && follows_open_text(element);
}

// An end tag inside a capture that is neither its own nor of what it stands in. `element` is what it would be
// outside.
void FeedReader::end_in_capture(const Token& token, Element element) {
  const bool is_ours = is_container(capture_.value.element) && element != Element::other;
  if (capture_.nested == 0 || is_ours) return;
  --capture_.nested;
  if (equals_ignoring_case(token.name, capture_.name) && capture_.nested_same > 0) --capture_.nested_same;
  append_markup(token);
}

void FeedReader::finish_capture() {
  if (!capture_.is_open) return;
  capture_.is_open = false;
  const bool is_in_entry = depth_of(Element::item) > 0;
  Captured& value = capture_.value;
  if (is_of_text(value.element) && is_base64(value.attributes))
    value.text = wrap::repair_utf8(decode_base64(value.text));
  value.text = mend_text(std::move(value.text));
  if (depth_of(Element::aside) > 0) return;
  const bool is_blank_container = is_container(value.element) && trim(value.text).empty();
  if (is_blank_container && value.element != Element::source) return;
  const Place place{.is_in_author = depth_of(Element::author) > 0,
                    .is_in_image = depth_of(Element::image) > 0,
                    .is_in_media = depth_of(Element::media_content) > 0,
                    .is_in_source = depth_of(Element::source) > 0};
  if (is_in_entry) {
    draft_.apply(value, place);
  } else if (!place.is_in_source) {
    apply_to_feed(value, place, feed_);
  }
}

}  // namespace logline::feed
