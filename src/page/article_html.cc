#include "page/article_html.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "page/inline_runs.h"

namespace logline {
namespace {

// Writes shapes one after the other, keeping the lists, tables and quotations that are open.
class HtmlWriter {
 public:
  explicit HtmlWriter(const Article& article) : article_(article), runs_(article) {}
  std::string run();

 private:
  // An open list, table or quotation.
  struct Open {
    std::uint32_t outer;
    std::uint32_t inner;  // its open item or row; 0 for none
    std::string_view element, part;
  };
  void close_to(std::size_t depth);
  void open(std::uint32_t outer, std::string_view element, std::string_view part);
  void begin_part(std::uint32_t inner);
  void write_head();
  void write_inline(const Shape& shape);
  void write(const Shape& shape);
  void write_item(const Shape& shape);
  void write_images();

  const Article& article_;
  page::Runs runs_;
  std::vector<Open> open_;
  std::string out_;
};

void HtmlWriter::close_to(std::size_t depth) {
  while (open_.size() > depth) {
    const Open& last = open_.back();
    if (last.inner != 0) out_.append("</").append(last.part).append(">\n");
    out_.append("</").append(last.element).append(">\n");
    open_.pop_back();
  }
}

void HtmlWriter::open(std::uint32_t outer, std::string_view element, std::string_view part) {
  out_.append("<").append(element).append(">\n");
  open_.push_back({outer, 0, element, part});
}

// The item or row that a shape belongs to; the one before ends.
void HtmlWriter::begin_part(std::uint32_t inner) {
  Open& last = open_.back();
  if (last.inner == inner) return;
  if (last.inner != 0) out_.append("</").append(last.part).append(">\n");
  out_.append("<").append(last.part).append(">");
  last.inner = inner;
}

void HtmlWriter::write_inline(const Shape& shape) {
  const Link* open_link = nullptr;
  for (const page::Run& run : runs_.of(shape)) {
    const Link* link = run.link != nullptr && is_safe_address(run.link->address) ? run.link : nullptr;
    if (link != open_link) {
      if (open_link != nullptr) out_ += "</a>";
      if (link != nullptr)
        out_ += "<a href=\"" + escape_html(link->address) + "\" rel=\"nofollow noopener\">";
      open_link = link;
    }
    if (run.is_emphasised) out_ += "<em>";
    std::string text = escape_html(run.text);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 4))
      text.replace(at, 1, "<br>");
    out_ += text;
    if (run.is_emphasised) out_ += "</em>";
  }
  if (open_link != nullptr) out_ += "</a>";
}

// Lists stand inside each other by their level.
void HtmlWriter::write_item(const Shape& shape) {
  const auto is_list = [](const Open& open) { return open.part == "li"; };
  if (!open_.empty() && !is_list(open_.front())) close_to(0);
  while (!open_.empty() && open_.back().outer != shape.outer && open_.size() >= shape.level)
    close_to(open_.size() - 1);
  if (open_.empty() || open_.back().outer != shape.outer)
    open(shape.outer, shape.is_ordered ? "ol" : "ul", "li");
  const bool goes_on = open_.back().inner == shape.inner;
  begin_part(shape.inner);
  if (goes_on) out_ += "<br>";
  write_inline(shape);
}

void HtmlWriter::write(const Shape& shape) {
  if (shape.kind == ShapeKind::list_item) return write_item(shape);
  const bool is_cell = shape.kind == ShapeKind::cell;
  const bool is_quote = shape.kind == ShapeKind::paragraph && shape.is_quoted;
  const std::string_view element = is_cell ? "table" : "blockquote";
  if (!is_cell && !is_quote) close_to(0);
  if (is_cell || is_quote) {
    if (!open_.empty() && (open_.front().outer != shape.outer || open_.front().element != element))
      close_to(0);
    if (open_.empty()) open(shape.outer, element, is_cell ? "tr" : "");
  }
  if (is_cell) begin_part(shape.inner);
  const std::string level(1, static_cast<char>('0' + std::clamp<int>(shape.level, 2, 6)));
  const std::string name = is_cell ? "td" : shape.kind == ShapeKind::heading ? "h" + level : "p";
  out_ += "<" + name + ">";
  write_inline(shape);
  out_ += "</" + name + ">";
  if (!is_cell) out_ += "\n";
}

void HtmlWriter::write_head() {
  out_ += "<header>\n<h1>" + escape_html(article_.headline) + "</h1>\n";
  if (!article_.standfirst.empty()) out_ += "<p>" + escape_html(article_.standfirst) + "</p>\n";
  std::string names;
  for (const std::string& name : article_.byline) names += (names.empty() ? "" : ", ") + name;
  if (!names.empty()) out_ += "<p>" + escape_html(names) + "</p>\n";
  if (article_.published) {
    const std::string at = article_.published->to_iso();
    out_ += "<p><time datetime=\"" + at + "\">" + at + "</time></p>\n";
  }
  out_ += "</header>\n";
}

void HtmlWriter::write_images() {
  for (const Image& image : article_.images) {
    if (!is_safe_address(image.address)) continue;
    out_ += "<figure><img src=\"" + escape_html(image.address) + "\" alt=\"" + escape_html(image.alt) + "\">";
    const std::string caption = image.caption + (image.credit.empty() ? "" : " (" + image.credit + ")");
    if (!caption.empty()) out_ += "<figcaption>" + escape_html(caption) + "</figcaption>";
    out_ += "</figure>\n";
  }
}

std::string HtmlWriter::run() {
  out_ = article_.language.empty() ? "<article>\n"
                                   : "<article lang=\"" + escape_html(article_.language) + "\">\n";
  write_head();
  for (const Shape& shape : page::shapes_of(article_)) write(shape);
  close_to(0);
  write_images();
  out_ += "</article>\n";
  return std::move(out_);
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out.push_back(c);
    }
  }
  return out;
}

bool is_safe_address(std::string_view address) {
  const std::string start = to_lower(address.substr(0, 8));
  if (!start.starts_with("http://") && start != "https://") return false;
  return std::ranges::none_of(address, [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '"' || c == '\'' || c == '<' ||
           c == '>' || c == '`' || c == '\\';
  });
}

std::string render_html(const Article& article) { return HtmlWriter(article).run(); }

}  // namespace logline
