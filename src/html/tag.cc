#include "html/tag.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace logline::html {
namespace {

constexpr std::array<std::string_view, kTagCount> kNames = {
    "",          "",       "a",        "abbr",     "address",  "area",     "article",    "aside",
    "audio",     "b",      "base",     "bdi",      "bdo",      "big",      "blockquote", "body",
    "br",        "button", "canvas",   "caption",  "center",   "cite",     "code",       "col",
    "colgroup",  "data",   "datalist", "dd",       "del",      "details",  "dfn",        "dialog",
    "dir",       "div",    "dl",       "dt",       "em",       "embed",    "fieldset",   "figcaption",
    "figure",    "font",   "footer",   "form",     "frame",    "frameset", "h1",         "h2",
    "h3",        "h4",     "h5",       "h6",       "head",     "header",   "hgroup",     "hr",
    "html",      "i",      "iframe",   "img",      "input",    "ins",      "kbd",        "keygen",
    "label",     "legend", "li",       "link",     "main",     "map",      "mark",       "marquee",
    "math",      "menu",   "meta",     "meter",    "nav",      "noembed",  "noframes",   "noscript",
    "object",    "ol",     "optgroup", "option",   "output",   "p",        "param",      "picture",
    "plaintext", "pre",    "progress", "q",        "rp",       "rt",       "ruby",       "s",
    "samp",      "script", "search",   "section",  "select",   "slot",     "small",      "source",
    "span",      "strike", "strong",   "style",    "sub",      "summary",  "sup",        "svg",
    "table",     "tbody",  "td",       "template", "textarea", "tfoot",    "th",         "thead",
    "time",      "title",  "tr",       "track",    "tt",       "u",        "ul",         "var",
    "video",     "wbr",    "xmp",
};

// By first letter, where its names begin; the last entry is the end of them all.
constexpr std::array<std::size_t, 27> find_first_of_letters() {
  std::array<std::size_t, 27> firsts{};
  std::size_t at = 2;
  for (std::size_t letter = 0; letter < 26; ++letter) {
    firsts[letter] = at;
    while (at < kTagCount && kNames[at][0] == static_cast<char>('a' + static_cast<int>(letter))) ++at;
  }
  firsts[26] = at;
  return firsts;
}
constexpr auto kFirstOf = find_first_of_letters();
static_assert(kFirstOf[26] == kTagCount, "kNames is in the order of the alphabet");

struct TagSet {
  std::array<bool, kTagCount> has{};
  constexpr bool operator[](Tag tag) const { return has[static_cast<std::size_t>(tag)]; }
};

constexpr TagSet set_of(std::initializer_list<Tag> tags) {
  TagSet set;
  for (Tag tag : tags) set.has[static_cast<std::size_t>(tag)] = true;
  return set;
}

constexpr TagSet kVoid =
    set_of({Tag::area, Tag::base, Tag::br, Tag::col, Tag::embed, Tag::hr, Tag::img, Tag::input, Tag::keygen,
            Tag::link, Tag::meta, Tag::param, Tag::source, Tag::track, Tag::wbr, Tag::frame});

constexpr TagSet kRaw = set_of({Tag::script, Tag::style, Tag::textarea, Tag::title, Tag::iframe, Tag::noembed,
                                Tag::noframes, Tag::xmp, Tag::plaintext});

constexpr TagSet kSpecial =
    set_of({Tag::address,  Tag::area,    Tag::article,   Tag::aside,      Tag::base,    Tag::blockquote,
            Tag::body,     Tag::br,      Tag::button,    Tag::caption,    Tag::center,  Tag::col,
            Tag::colgroup, Tag::dd,      Tag::details,   Tag::dir,        Tag::div,     Tag::dl,
            Tag::dt,       Tag::embed,   Tag::fieldset,  Tag::figcaption, Tag::figure,  Tag::footer,
            Tag::form,     Tag::frame,   Tag::frameset,  Tag::h1,         Tag::h2,      Tag::h3,
            Tag::h4,       Tag::h5,      Tag::h6,        Tag::head,       Tag::header,  Tag::hgroup,
            Tag::hr,       Tag::html,    Tag::iframe,    Tag::img,        Tag::input,   Tag::keygen,
            Tag::li,       Tag::link,    Tag::main,      Tag::marquee,    Tag::menu,    Tag::meta,
            Tag::nav,      Tag::noembed, Tag::noframes,  Tag::noscript,   Tag::object,  Tag::ol,
            Tag::p,        Tag::param,   Tag::plaintext, Tag::pre,        Tag::script,  Tag::search,
            Tag::section,  Tag::select,  Tag::source,    Tag::style,      Tag::summary, Tag::table,
            Tag::tbody,    Tag::td,      Tag::template_, Tag::textarea,   Tag::tfoot,   Tag::th,
            Tag::thead,    Tag::title,   Tag::tr,        Tag::track,      Tag::ul,      Tag::wbr,
            Tag::xmp});

constexpr TagSet kBlock = set_of(
    {Tag::address,  Tag::article,    Tag::aside,   Tag::blockquote, Tag::body,    Tag::caption, Tag::center,
     Tag::dd,       Tag::details,    Tag::dialog,  Tag::dir,        Tag::div,     Tag::dl,      Tag::dt,
     Tag::fieldset, Tag::figcaption, Tag::figure,  Tag::footer,     Tag::form,    Tag::h1,      Tag::h2,
     Tag::h3,       Tag::h4,         Tag::h5,      Tag::h6,         Tag::header,  Tag::hgroup,  Tag::hr,
     Tag::html,     Tag::li,         Tag::main,    Tag::menu,       Tag::nav,     Tag::ol,      Tag::option,
     Tag::p,        Tag::pre,        Tag::section, Tag::search,     Tag::summary, Tag::table,   Tag::tbody,
     Tag::td,       Tag::tfoot,      Tag::th,      Tag::thead,      Tag::tr,      Tag::ul});

constexpr TagSet kClosesParagraph = set_of(
    {Tag::address, Tag::article, Tag::aside, Tag::blockquote, Tag::center,     Tag::details, Tag::dialog,
     Tag::dir,     Tag::div,     Tag::dl,    Tag::fieldset,   Tag::figcaption, Tag::figure,  Tag::footer,
     Tag::form,    Tag::h1,      Tag::h2,    Tag::h3,         Tag::h4,         Tag::h5,      Tag::h6,
     Tag::header,  Tag::hgroup,  Tag::hr,    Tag::li,         Tag::dd,         Tag::dt,      Tag::main,
     Tag::menu,    Tag::nav,     Tag::ol,    Tag::p,          Tag::plaintext,  Tag::pre,     Tag::search,
     Tag::section, Tag::summary, Tag::table, Tag::ul,         Tag::xmp});

}  // namespace

Tag tag_from_name(std::string_view lower_case) {
  if (lower_case.empty() || lower_case[0] < 'a' || lower_case[0] > 'z') return Tag::other;
  const auto letter = static_cast<std::size_t>(lower_case[0] - 'a');
  for (std::size_t i = kFirstOf[letter]; i < kFirstOf[letter + 1]; ++i)
    if (kNames[i] == lower_case) return static_cast<Tag>(i);
  return Tag::other;
}

std::string_view name_of(Tag tag) { return kNames[static_cast<std::size_t>(tag)]; }
bool is_void(Tag tag) { return kVoid[tag]; }
bool is_raw_text(Tag tag) { return kRaw[tag]; }
bool decodes_entities(Tag tag) { return tag == Tag::title || tag == Tag::textarea; }
bool is_special(Tag tag) { return kSpecial[tag]; }
bool is_block(Tag tag) { return kBlock[tag]; }
bool closes_paragraph(Tag tag) { return kClosesParagraph[tag]; }
bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace logline::html
