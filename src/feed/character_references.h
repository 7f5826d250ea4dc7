// Character references of XML and HTML: &amp; &#8217; &#x2019; &rsquo; to the characters that they mean.
//
// Names are those of the HTML standard (data/feed/character_references.tsv), because feeds use them without
// declaring them. Numbers 128–159 mean windows-1252, as in HTML. What is no reference stays as it is. Pure;
// the table is read once and constant; safe from any thread.
//
//     std::string out;
//     append_decoded(out, "AT&amp;T &rsquo;");     // out: "AT&T ’"
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"

namespace logline::feed {

struct NamedCharacter {
  std::string text;      // UTF-8
  bool is_bare = false;  // may be written without the semicolon
};
using NamedCharacters = std::unordered_map<std::string_view, NamedCharacter>;

// Reads the table; the keys are views into `table`. An error names the line.
Result<NamedCharacters> load_named_characters(std::string_view table);

// How names without a semicolon are taken: XML has none, HTML has some ("&nbsp 5").
enum class Bareness { refused, as_in_html };

// Appends `raw` with its references decoded, once. False when an ampersand stood there that starts no
// reference.
bool append_decoded(std::string& out, std::string_view raw, Bareness bareness = Bareness::refused);

// The scalar value as UTF-8; U+FFFD for surrogates, 0 and what is too high.
void append_utf8(std::string& out, unsigned long code);

// What a C1 control (0x80–0x9F) means in windows-1252; every other code is itself.
unsigned long from_c1(unsigned long code);

}  // namespace logline::feed
