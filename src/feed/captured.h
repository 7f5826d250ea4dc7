// What a leaf element held, when it has ended: its text, how it was written, and its attributes. A plain
// value.
//
//     Captured{.element = Element::title, .text = "Loom &amp; Ash"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "feed/attributes.h"
#include "feed/elements.h"

namespace logline::feed {

struct Captured {
  Element element = Element::other;
  std::string text;       // XML's references decoded once; markup inside is kept as tags
  bool is_xhtml = false;  // elements stood in it as XML: `text` is HTML
  Attributes attributes;
  std::string base;              // what links in it are relative to; may be empty
  bool has_stated_base = false;  // by xml:base
};

// As an HTML fragment: XHTML and what looks like HTML as it is, the rest escaped; type="text" is always
// escaped.
std::string html_of(const Captured& captured);
// As plain text in one line.
std::string line_of(const Captured& captured);
// The relation of a link in lower case, of the registered ones without their address ("…/relation/self").
std::string relation_of(const Attributes& attributes);
// The words of a category (its label, term, text) or of a list of keywords, added where they are not yet.
void add_words(const Captured& captured, std::vector<std::string>& words);
// The bytes that text in base64 (Atom 0.3's mode="base64") stands for; what is no base64 stays as it is.
std::string decode_base64(std::string_view text);

}  // namespace logline::feed
