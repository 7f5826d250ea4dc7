#include "html/tag.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace logline::html {
namespace {

constexpr std::array<std::string_view, kTagCount> kNames = {
    "",
    "",
    "a",
    "abbr",
    "address",
    "annotation-xml",
    "applet",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "basefont",
    "bdi",
    "bdo",
    "bgsound",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "desc",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "foreignobject",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "image",
    "img",
    "input",
    "ins",
    "kbd",
    "keygen",
    "label",
    "legend",
    "li",
    "link",
    "listing",
    "main",
    "malignmark",
    "map",
    "mark",
    "marquee",
    "math",
    "menu",
    "meta",
    "meter",
    "mglyph",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "nav",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "plaintext",
    "pre",
    "progress",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
    "xmp",
};

// An open-addressed table over the names, made by the compiler.
constexpr std::size_t kSlots = 1024;

constexpr std::size_t slot_of(std::string_view name) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(name[i]));
  };
  return (name.size() * 131 + byte(0) * 31 + byte(name.size() / 2) * 17 + byte(name.size() - 1) * 7) % kSlots;
}

constexpr std::array<Tag, kSlots> index_names() {
  std::array<Tag, kSlots> slots{};
  for (std::size_t i = 2; i < kTagCount; ++i) {
    std::size_t at = slot_of(kNames[i]);
    while (slots[at] != Tag::none) at = (at + 1) % kSlots;
    slots[at] = static_cast<Tag>(i);
  }
  return slots;
}
constexpr auto kByName = index_names();

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

constexpr TagSet kSpecial =
    set_of({Tag::applet,    Tag::basefont,   Tag::bgsound, Tag::listing,    Tag::address,  Tag::area,
            Tag::article,   Tag::aside,      Tag::base,    Tag::blockquote, Tag::body,     Tag::br,
            Tag::button,    Tag::caption,    Tag::center,  Tag::col,        Tag::colgroup, Tag::dd,
            Tag::details,   Tag::dir,        Tag::div,     Tag::dl,         Tag::dt,       Tag::embed,
            Tag::fieldset,  Tag::figcaption, Tag::figure,  Tag::footer,     Tag::form,     Tag::frame,
            Tag::frameset,  Tag::h1,         Tag::h2,      Tag::h3,         Tag::h4,       Tag::h5,
            Tag::h6,        Tag::head,       Tag::header,  Tag::hgroup,     Tag::hr,       Tag::html,
            Tag::iframe,    Tag::img,        Tag::input,   Tag::keygen,     Tag::li,       Tag::link,
            Tag::main,      Tag::marquee,    Tag::menu,    Tag::meta,       Tag::nav,      Tag::noembed,
            Tag::noframes,  Tag::noscript,   Tag::object,  Tag::ol,         Tag::p,        Tag::param,
            Tag::plaintext, Tag::pre,        Tag::script,  Tag::search,     Tag::section,  Tag::select,
            Tag::source,    Tag::style,      Tag::summary, Tag::table,      Tag::tbody,    Tag::td,
            Tag::template_, Tag::textarea,   Tag::tfoot,   Tag::th,         Tag::thead,    Tag::title,
            Tag::tr,        Tag::track,      Tag::ul,      Tag::wbr,        Tag::xmp});

constexpr TagSet kBlock = set_of(
    {Tag::address,  Tag::article,    Tag::aside,   Tag::blockquote, Tag::body,    Tag::caption, Tag::center,
     Tag::dd,       Tag::details,    Tag::dialog,  Tag::dir,        Tag::div,     Tag::dl,      Tag::dt,
     Tag::fieldset, Tag::figcaption, Tag::figure,  Tag::footer,     Tag::form,    Tag::h1,      Tag::h2,
     Tag::h3,       Tag::h4,         Tag::h5,      Tag::h6,         Tag::header,  Tag::hgroup,  Tag::hr,
     Tag::html,     Tag::li,         Tag::main,    Tag::menu,       Tag::nav,     Tag::ol,      Tag::option,
     Tag::p,        Tag::pre,        Tag::section, Tag::search,     Tag::summary, Tag::table,   Tag::tbody,
     Tag::td,       Tag::tfoot,      Tag::th,      Tag::thead,      Tag::tr,      Tag::ul});

constexpr TagSet kFormatting =
    set_of({Tag::a, Tag::b, Tag::big, Tag::code, Tag::em, Tag::font, Tag::i, Tag::nobr, Tag::s, Tag::small,
            Tag::strike, Tag::strong, Tag::tt, Tag::u});

}  // namespace

Tag tag_from_name(std::string_view lower_case) {
  if (lower_case.empty()) return Tag::other;
  for (std::size_t at = slot_of(lower_case); kByName[at] != Tag::none; at = (at + 1) % kSlots)
    if (name_of(kByName[at]) == lower_case) return kByName[at];
  return Tag::other;
}

std::string_view name_of(Tag tag) { return kNames[static_cast<std::size_t>(tag)]; }
bool is_void(Tag tag) { return kVoid[tag]; }
bool is_special(Tag tag) { return kSpecial[tag]; }
bool is_formatting(Tag tag) { return kFormatting[tag]; }
bool is_block(Tag tag) { return kBlock[tag]; }
bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace logline::html
