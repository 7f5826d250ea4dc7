// What a leaf element held, when it has ended: its text, how it was written, and its attributes. A plain
// value.
//
//     Captured{.element = Element::title, .text = "Loom &amp; Ash"}
#pragma once

#include <string>
#include <string_view>

#include "feed/attributes.h"
#include "feed/elements.h"

namespace logline::feed {

struct Captured {
  Element element = Element::other;
  std::string text;       // XML's references decoded once; markup inside is kept as tags
  bool is_xhtml = false;  // elements stood in it as XML: `text` is HTML
  Attributes attributes;
  std::string base;  // what links in it are relative to; may be empty
};

// As an HTML fragment: XHTML and what looks like HTML as it is, the rest escaped; type="text" is always
// escaped.
std::string html_of(const Captured& captured);
// As plain text in one line.
std::string line_of(const Captured& captured);

}  // namespace logline::feed
