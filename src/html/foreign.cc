// SVG and MathML inside of HTML (HTML standard, section 13.2.6.5).
#include <algorithm>
#include <array>

#include "html/construction.h"
#include "html/foreign_names.h"
#include "html/token.h"

namespace logline::html {
namespace {

// Start tags of HTML that end foreign content.
bool is_html_only(Tag tag) {
  static constexpr std::array kOnly = {
      Tag::b,   Tag::big,   Tag::blockquote, Tag::body,  Tag::br,    Tag::center, Tag::code,   Tag::dd,
      Tag::div, Tag::dl,    Tag::dt,         Tag::em,    Tag::embed, Tag::head,   Tag::hr,     Tag::i,
      Tag::img, Tag::li,    Tag::listing,    Tag::menu,  Tag::meta,  Tag::nobr,   Tag::ol,     Tag::p,
      Tag::pre, Tag::ruby,  Tag::s,          Tag::small, Tag::span,  Tag::strong, Tag::strike, Tag::sub,
      Tag::sup, Tag::table, Tag::tt,         Tag::u,     Tag::ul,    Tag::var};
  return is_heading(tag) || std::ranges::find(kOnly, tag) != kOnly.end();
}

}  // namespace

Construction::Next Construction::in_foreign() {
  switch (token_.kind) {
    case TokenKind::text: foreign_text(); return Next::done;
    case TokenKind::comment: insert_comment(current()); return Next::done;
    case TokenKind::start_tag: return foreign_start_tag();
    case TokenKind::end_tag: return foreign_end_tag();
    case TokenKind::doctype:
    case TokenKind::end: break;
  }
  return Next::done;
}

void Construction::foreign_text() {
  TextBuffer& buffer = draft_.buffer();
  std::string whole(buffer.has_nul() ? buffer.view(token_.text) : std::string_view{});
  if (is_frameset_ok_) {
    const std::string_view view = buffer.view(token_.text);
    is_frameset_ok_ = view.find_first_not_of(std::string_view(" \t\n\f\r\0", 6)) == std::string_view::npos;
  }
  if (whole.find('\0') == std::string::npos) return insert_text(token_.text);
  std::string clean;
  for (const char c : whole) c == '\0' ? void(clean.append(kReplacement)) : clean.push_back(c);
  insert_text(buffer.add(clean));
}

bool Construction::breaks_out() const {
  if (ends(Tag::br) || ends(Tag::p)) return true;
  if (!is(TokenKind::start_tag)) return false;
  if (token_.tag != Tag::font) return is_html_only(token_.tag);
  return std::ranges::any_of(token_.attributes, [&](const TokenAttribute& at) {
    const std::string_view name = draft_.buffer().view(at.name);
    return name == "color" || name == "face" || name == "size";
  });
}

void Construction::leave_foreign() {
  const auto is_home = [](const OpenElements::Entry& top) {
    return top.space == Space::html || top.is_html_point || top.is_text_point;
  };
  while (!is_home(open_.top())) open_.pop();
}

Construction::Next Construction::foreign_start_tag() {
  if (breaks_out()) {
    leave_foreign();
    return by_mode(mode_);
  }
  const bool is_context = open_.size() == 1 && context_.tag != Tag::none;
  const Space space = (is_context ? context_ : open_.top()).space;
  insert_foreign_element(space);
  return Next::done;
}

// The token's element, with names as its language writes them.
void Construction::insert_foreign_element(Space space) {
  TextBuffer& buffer = draft_.buffer();
  const auto renamed = [&](Span name, auto adjusted) {
    const std::string_view before = buffer.view(name);
    const std::string_view after = adjusted(before);
    return after.data() == before.data() ? name : buffer.add(after);
  };
  const bool is_svg = space == Space::svg;
  for (TokenAttribute& at : token_.attributes)
    at.name = renamed(at.name, is_svg ? svg_attribute_name : math_attribute_name);
  insert_foreign(space, is_svg ? renamed(token_.name, svg_element_name) : token_.name);
  if (token_.is_self_closing) open_.pop();
}

void Construction::start_foreign() {
  reopen_formatting();
  insert_foreign_element(token_.tag == Tag::svg ? Space::svg : Space::math);
}

Construction::Next Construction::foreign_end_tag() {
  if (breaks_out()) {
    leave_foreign();
    return by_mode(mode_);
  }
  const TextBuffer& buffer = draft_.buffer();
  const std::string_view name = buffer.view(token_.name);
  for (Place at = open_.size(); at > 1 && spend(1); --at) {
    const OpenElements::Entry& entry = open_.at(at);
    if (entry.space == Space::html) return by_mode(mode_);
    if (entry.tag != token_.tag || (entry.tag == Tag::other && buffer.view(entry.name) != name)) continue;
    open_.pop_to(at);
    return Next::done;
  }
  return Next::done;
}

}  // namespace logline::html
