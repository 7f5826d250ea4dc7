// An article as clean HTML that is safe to show anywhere.
//
// Nothing of the page's markup is passed on: elements are made from the article's shapes, marks and links,
// all text is escaped, and an address is printed only when it is absolute, http or https. So the elements and
// attributes that can appear are the allow list below, by construction; the tests parse what comes out and
// check it against the list. Pure; linear in the article.
//
//     std::string html = render_html(article);   // "<article>\n<h1>…</h1>\n<p>…</p>\n</article>\n"
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/article.h"

namespace logline {

inline constexpr std::array<std::string_view, 26> kAllowedElements = {
    "article", "header", "h1",         "h2",     "h3",  "h4",         "h5",    "h6",      "p",
    "br",      "a",      "em",         "ul",     "ol",  "li",         "table", "caption", "tr",
    "th",      "td",     "blockquote", "figure", "img", "figcaption", "time",  "tbody"};
inline constexpr std::array<std::string_view, 7> kAllowedAttributes = {"href",     "src",  "alt",  "rel",
                                                                       "datetime", "lang", "value"};

std::string render_html(const Article& article);

// Text and attribute values: & < > " ' as references.
std::string escape_html(std::string_view text);

// Absolute, http or https, without white space, controls or marks that end an attribute.
bool is_safe_address(std::string_view address);

}  // namespace logline
