#include "feed/opml.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "feed/attributes.h"
#include "feed/character_references.h"
#include "feed/decode.h"
#include "feed/feed.h"
#include "feed/xml_scanner.h"

namespace logline::feed {
namespace {

constexpr std::uint32_t kDeepestOutline = 32;
constexpr std::size_t kMostOutlines = 100'000;

constexpr std::string_view kDeclares = "xmlns:";

bool starts_plain_name(char c) { return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool is_name_character(char c) { return starts_plain_name(c) || is_digit(c) || c == '-' || c == '.'; }

bool is_name(std::string_view part) {
  return !part.empty() && starts_plain_name(part.front()) && std::ranges::all_of(part, is_name_character);
}

// As the elements of all that people mistake for a list are called.
bool is_plain_name(std::string_view name) {
  return is_name(name.substr(name.find(':') + 1)) &&
         std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether XML lets an attribute be called so (Namespaces in XML 1.0, QName).
bool is_attribute_name(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? is_name(name)
                                         : is_name(name.substr(0, colon)) && is_name(name.substr(colon + 1));
}

// The first reference to an entity that nobody knows, in a value as it is written; empty for none. A mere
// ampersand, as in "?a=1&b=2", is none.
std::string unknown_entity_in(std::string_view raw) {
  for (std::size_t at = raw.find('&'); at != std::string_view::npos; at = raw.find('&', at + 1)) {
    std::size_t end = at + 1;
    while (end < raw.size() && is_name_character(raw[end])) ++end;
    std::string meaning;
    const std::string_view reference = raw.substr(at, end + 1 - at);
    if (is_name(raw.substr(at + 1, end - at - 1)) && reference.ends_with(';') &&
        !append_decoded(meaning, reference))
      return std::string(reference);
  }
  return {};
}

Outline outline_of(const Attributes& attributes) {
  Outline outline;
  for (const Attribute& attribute : attributes.all()) {
    const std::string name = to_lower(attribute.name);
    std::string value = attributes.get(attribute.name);
    std::string* field = name == "text"      ? &outline.text
                         : name == "title"   ? &outline.title
                         : name == "type"    ? &outline.type
                         : name == "xmlurl"  ? &outline.feed
                         : name == "htmlurl" ? &outline.site
                                             : nullptr;
    if (name == "xmlurl") outline.unknown_entity = unknown_entity_in(attribute.value);
    if (field == nullptr && !is_attribute_name(attribute.name)) continue;
    if (field == nullptr)
      outline.others.emplace_back(attribute.name, std::move(value));
    else if (field->empty())
      *field = std::move(value);
  }
  if (outline.text.empty()) outline.text = std::exchange(outline.title, {});
  if (outline.title == outline.text) outline.title.clear();
  return outline;
}

// Where a tag's value that was never closed has swallowed the next tags; npos: nowhere.
std::size_t swallowed_at(const Token& tag) {
  const std::string inside = to_lower(tag.text);
  return std::min(inside.find("<outline"), inside.find("</outline"));
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), scanner_(text) {}

  Opml read() {
    while (auto token = scanner_.next()) {
      const std::string name = to_lower(token->name);
      if (token->kind == TokenKind::start)
        start(*token, name);
      else if (token->kind == TokenKind::end)
        end(name);
      else if (is_in_title_ && token->kind == TokenKind::cdata)
        list_.title += token->text;
      else if (is_in_title_)
        append_decoded(list_.title, token->text);
    }
    list_.is_cut = !is_closed_;
    return std::move(list_);
  }

 private:
  void start(const Token& token, std::string_view name) {
    if (name == "title") is_in_title_ = list_.title.empty() && !token.is_self_closing;
    if (name == "opml") declare(Attributes(token.text));
    if (name != "outline") return;
    const std::size_t swallowed = swallowed_at(token);
    add(token.text.substr(0, swallowed), line_of(token), swallowed != std::string_view::npos);
    if (swallowed != std::string_view::npos) return go_on_at(token.text.data() + swallowed);
    if (!token.is_self_closing) ++depth_;
  }

  void add(std::string_view inside, std::size_t line, bool is_broken) {
    if (list_.outlines.size() >= kMostOutlines) {
      ++list_.left_out;
      return;
    }
    Outline& outline = list_.outlines.emplace_back(outline_of(Attributes(inside)));
    outline.depth = std::min(depth_, kDeepestOutline);
    outline.line = line;
    carry_namespaces(outline);
    outline.is_broken =
        is_broken || (outline.feed.empty() && to_lower(outline.text).find("xmlurl=") != std::string::npos);
  }

  void declare(const Attributes& attributes) {
    for (const Attribute& attribute : attributes.all())
      if (attribute.name.starts_with(kDeclares))
        namespaces_.emplace(attribute.name.substr(kDeclares.size()), attributes.get(attribute.name));
  }

  // An outline says itself what its prefixes mean, so that it can stand in another list. What has a prefix
  // that means nothing is left out.
  void carry_namespaces(Outline& outline) const {
    std::set<std::string> own{"xml", "xmlns"};
    for (const auto& [name, value] : outline.others)
      if (name.starts_with(kDeclares)) own.insert(name.substr(kDeclares.size()));
    std::map<std::string, std::string> carried;
    std::erase_if(outline.others, [&](const auto& other) {
      const auto colon = other.first.find(':');
      const std::string prefix = other.first.substr(0, colon);
      if (colon == std::string::npos || own.contains(prefix)) return false;
      const auto known = namespaces_.find(prefix);
      if (known != namespaces_.end()) carried.insert(*known);
      return known == namespaces_.end();
    });
    for (const auto& [prefix, meaning] : carried)
      outline.others.emplace_back(std::string(kDeclares) + prefix, meaning);
  }

  void end(std::string_view name) {
    if (name == "title") is_in_title_ = false;
    if (name == "outline" && depth_ > 0) --depth_;
    if (name == "opml") is_closed_ = true;
  }

  std::size_t line_of(const Token& token) {
    const char* const at = token.raw.data();
    line_ += static_cast<std::size_t>(std::count(text_.data() + counted_, at, '\n'));
    counted_ = static_cast<std::size_t>(at - text_.data());
    return line_;
  }

  void go_on_at(const char* place) {
    scanner_ = XmlScanner(text_.substr(static_cast<std::size_t>(place - text_.data())));
  }

  std::string_view text_;
  XmlScanner scanner_;
  Opml list_;
  std::map<std::string, std::string> namespaces_;  // by prefix
  std::uint32_t depth_ = 0;
  std::size_t line_ = 1, counted_ = 0;  // the line at that byte
  bool is_in_title_ = false, is_closed_ = false;
};

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += "&#10;"; break;
      case '\t': out += "&#9;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) out += c;  // XML has no other controls
    }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  append_escaped(out, value);
  out += '"';
}

void append_start(std::string& out, const Outline& outline) {
  out.append(4 + std::size_t{2} * outline.depth, ' ').append("<outline");
  append_attribute(out, "text", outline.text);
  if (!outline.title.empty()) append_attribute(out, "title", outline.title);
  if (!outline.type.empty()) append_attribute(out, "type", outline.type);
  if (!outline.feed.empty()) append_attribute(out, "xmlUrl", outline.feed);
  if (!outline.site.empty()) append_attribute(out, "htmlUrl", outline.site);
  for (const auto& [name, value] : outline.others) append_attribute(out, name, value);
}

}  // namespace

bool looks_like_opml(std::string_view bytes) {
  return equals_ignoring_case(first_tag(decode_feed(bytes.substr(0, kHead), {}).text), "opml");
}

Result<Opml> parse_opml(std::string_view bytes) {
  const Decoded decoded = decode_feed(bytes, {});
  // Of bytes that are no text nothing is named.
  if (const std::string first = to_lower(first_tag(decoded.text)); first != "opml")
    return fail(!is_plain_name(first) ? "neither XML nor OPML"
                                      : "not OPML: the document is <" + first.substr(0, 40) + ">",
                {}, "export the list of feeds from your reader as OPML");
  return Reader(decoded.text).read();
}

std::string render_opml(const Opml& list) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>";
  append_escaped(out, list.title);
  out += "</title>\n  </head>\n  <body>\n";
  std::vector<std::uint32_t> open;  // depths of the folders that are open
  const auto close_to = [&](std::uint32_t depth) {
    for (; !open.empty() && open.back() >= depth; open.pop_back())
      out.append(4 + std::size_t{2} * open.back(), ' ').append("</outline>\n");
  };
  for (std::size_t i = 0; i < list.outlines.size(); ++i) {
    const Outline& outline = list.outlines[i];
    close_to(outline.depth);
    append_start(out, outline);
    const bool is_folder = i + 1 < list.outlines.size() && list.outlines[i + 1].depth > outline.depth;
    out += is_folder ? ">\n" : "/>\n";
    if (is_folder) open.push_back(outline.depth);
  }
  close_to(0);
  out += "  </body>\n</opml>\n";
  return out;
}

std::vector<std::size_t> folders_of(const Opml& list) {
  std::vector<std::size_t> folders, open;  // at each depth the one that is open
  folders.reserve(list.outlines.size());
  for (std::size_t i = 0; i < list.outlines.size(); ++i) {
    const Outline& outline = list.outlines[i];
    open.resize(std::min<std::size_t>(open.size(), outline.depth));
    folders.push_back(open.empty() ? kNoFolder : open.back());
    open.push_back(outline.feed.empty() ? i : folders.back());
  }
  return folders;
}

}  // namespace logline::feed
