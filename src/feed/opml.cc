#include "feed/opml.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "feed/attributes.h"
#include "feed/character_references.h"
#include "feed/decode.h"
#include "feed/feed.h"
#include "feed/xml_scanner.h"

namespace logline::feed {
namespace {

constexpr std::uint32_t kDeepest = 32;
constexpr std::size_t kMostOutlines = 100'000;
constexpr std::size_t kHead = 65536;

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
    if (field == nullptr)
      outline.others.emplace_back(attribute.name, std::move(value));
    else if (field->empty())
      *field = std::move(value);
  }
  if (outline.text.empty()) outline.text = std::exchange(outline.title, {});
  if (outline.title == outline.text) outline.title.clear();
  return outline;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : scanner_(text) {}

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
    return std::move(list_);
  }

 private:
  void start(const Token& token, std::string_view name) {
    if (name == "title") is_in_title_ = list_.title.empty() && !token.is_self_closing;
    if (name != "outline") return;
    if (list_.outlines.size() < kMostOutlines) {
      list_.outlines.push_back(outline_of(Attributes(token.text)));
      list_.outlines.back().depth = std::min(depth_, kDeepest);
    }
    if (!token.is_self_closing) ++depth_;
  }

  void end(std::string_view name) {
    if (name == "title") is_in_title_ = false;
    if (name == "outline" && depth_ > 0) --depth_;
  }

  XmlScanner scanner_;
  Opml list_;
  std::uint32_t depth_ = 0;
  bool is_in_title_ = false;
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

// The first element of the text, in lower case.
std::string first_element(std::string_view text) {
  XmlScanner scanner(text.substr(0, kHead));
  while (auto token = scanner.next())
    if (token->kind == TokenKind::start) return to_lower(token->name);
  return {};
}

}  // namespace

bool looks_like_opml(std::string_view bytes) {
  return first_element(decode_feed(bytes.substr(0, kHead), {}).text) == "opml";
}

Result<Opml> parse_opml(std::string_view bytes) {
  const Decoded decoded = decode_feed(bytes, {});
  if (const std::string first = first_element(decoded.text); first != "opml")
    return fail(
        first.empty() ? "neither XML nor OPML" : "not OPML: the document is <" + first.substr(0, 40) + ">",
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

std::vector<std::string> folders_of(const Opml& list, std::size_t index) {
  std::vector<std::string> names;
  std::uint32_t depth = list.outlines[index].depth;
  for (std::size_t i = index; depth > 0 && i-- > 0;) {
    if (list.outlines[i].depth >= depth) continue;
    depth = list.outlines[i].depth;
    names.insert(names.begin(), list.outlines[i].text);
  }
  return names;
}

}  // namespace logline::feed
