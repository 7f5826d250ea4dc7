#include "page/article_html.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "page/inline_runs.h"
#include "page/inserts.h"
#include "page/shown_standfirst.h"

namespace logline {
namespace {

std::string with_breaks(std::string_view text) {
  std::string out = escape_html(text);
  for (std::size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at + 4))
    out.replace(at, 1, "<br>");
  return out;
}

// Writes shapes one after the other, keeping the lists, tables and quotations that are open.
class HtmlWriter {
 public:
  explicit HtmlWriter(const Article& article)
      : article_(article), shapes_(page::shapes_of(article)), runs_(article), inserts_(article) {}
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
  void write_head(std::string_view standfirst);
  void write_inline(const Shape& shape);
  void write(std::size_t index);
  void write_item(const Shape& shape);
  void write_cell(std::size_t index);
  void close_cell();
  void fill_to(int column);
  void end_part(const Open& open);
  void write_inserts(std::size_t at);
  void write_image(const Image& image);
  void write_embed(const Embed& embed);

  const Article& article_;
  const std::vector<Shape> shapes_;
  page::Runs runs_;
  page::Inserts inserts_;
  std::vector<Open> open_;
  int width_ = 0;               // of the open table, in columns
  int column_ = 0;              // of the open row, that was written last
  std::string_view cell_;       // the element of the open cell; empty: none
  std::uint32_t numbered_ = 0;  // the list
  std::int32_t number_ = 0;     // and its item that was written last
  std::string out_;
};

void HtmlWriter::close_to(std::size_t depth) {
  while (open_.size() > depth) {
    const Open& last = open_.back();
    if (last.inner != 0) end_part(last);
    out_.append("</").append(last.element).append(">\n");
    open_.pop_back();
  }
}

void HtmlWriter::close_cell() {
  if (!cell_.empty()) out_.append("</").append(cell_).append(">");
  cell_ = {};
}

// Cells that hold nothing, up to that column.
void HtmlWriter::fill_to(int column) {
  for (; column_ < column; ++column_) out_ += "<td></td>";
}

void HtmlWriter::end_part(const Open& open) {
  if (open.part == "tr") {
    close_cell();
    fill_to(width_);
  }
  out_.append("</").append(open.part).append(">\n");
}

void HtmlWriter::open(std::uint32_t outer, std::string_view element, std::string_view part) {
  out_.append("<").append(element).append(">\n");
  open_.push_back({outer, 0, element, part});
}

// The item or row that a shape belongs to; the one before ends.
void HtmlWriter::begin_part(std::uint32_t inner) {
  Open& last = open_.back();
  if (last.inner == inner) return;
  if (last.inner != 0) end_part(last);
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
    out_ += with_breaks(run.text);
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
  if (open_.empty() || open_.back().outer != shape.outer) {
    open(shape.outer, shape.is_ordered ? "ol" : "ul", "li");
    numbered_ = 0;
  }
  const bool goes_on = open_.back().inner == shape.inner;
  begin_part(shape.inner);
  if (goes_on) out_ += "<br>";
  if (!goes_on && shape.is_ordered) {
    // A number that does not follow from the one before is said.
    if (shape.number != (numbered_ == shape.outer ? number_ + 1 : 1)) {
      out_.pop_back();
      out_ += " value=\"" + std::to_string(shape.number) + "\">";
    }
    numbered_ = shape.outer;
    number_ = shape.number;
  }
  write_inline(shape);
}

void HtmlWriter::write_cell(std::size_t index) {
  const Shape& shape = shapes_[index];
  if (!open_.empty() && (open_.front().outer != shape.outer || open_.front().element != "table")) close_to(0);
  if (open_.empty() || width_ == 0) width_ = page::table_width(shapes_, index);
  if (open_.empty()) open(shape.outer, "table", "tr");
  const bool is_new_row = open_.back().inner != shape.inner;
  begin_part(shape.inner);
  if (is_new_row) column_ = 0;
  if (column_ == shape.column) {
    out_ += "<br>";
  } else {
    close_cell();
    fill_to(shape.column - 1);
    ++column_;
    cell_ = shape.is_header ? "th" : "td";
    out_.append("<").append(cell_).append(">");
  }
  write_inline(shape);
}

void HtmlWriter::write(std::size_t index) {
  const Shape& shape = shapes_[index];
  if (shape.kind == ShapeKind::list_item) return write_item(shape);
  if (shape.kind == ShapeKind::cell) return write_cell(index);
  const bool is_quote = shape.kind == ShapeKind::paragraph && shape.is_quoted;
  if (!is_quote ||
      (!open_.empty() && (open_.front().outer != shape.outer || open_.front().element != "blockquote")))
    close_to(0);
  if (is_quote && open_.empty()) open(shape.outer, "blockquote", "");
  std::string name = "p";
  if (shape.kind == ShapeKind::heading)
    name = std::string("h") + static_cast<char>('0' + std::clamp<int>(shape.level, 2, 6));
  if (shape.kind == ShapeKind::caption) {
    open(shape.outer, "table", "tr");
    width_ = 0;  // known with the first cell
    name = "caption";
  }
  out_ += "<" + name + ">";
  write_inline(shape);
  out_ += "</" + name + ">\n";
}

void HtmlWriter::write_head(std::string_view standfirst) {
  out_ += "<header>\n<h1>" + escape_html(article_.headline) + "</h1>\n";
  if (!standfirst.empty()) out_ += "<p>" + escape_html(standfirst) + "</p>\n";
  std::string names;
  for (const std::string& name : article_.byline) names += (names.empty() ? "" : ", ") + name;
  if (!names.empty()) out_ += "<p>" + escape_html(names) + "</p>\n";
  if (article_.published) {
    const std::string at = article_.published->to_iso();
    out_ += "<p><time datetime=\"" + at + "\">" + at + "</time></p>\n";
  }
  out_ += "</header>\n";
}

void HtmlWriter::write_image(const Image& image) {
  if (!is_safe_address(image.address)) return;
  close_to(0);
  out_ += "<figure><img src=\"" + escape_html(image.address) + "\" alt=\"" + escape_html(image.alt) + "\">";
  if (const std::string caption = page::caption_of(image); !caption.empty())
    out_ += "<figcaption>" + escape_html(caption) + "</figcaption>";
  out_ += "</figure>\n";
}

// Its words as a quotation, and who said them where; of a post that is in the text already only the latter.
void HtmlWriter::write_embed(const Embed& embed) {
  if (page::is_named_in_text(article_, embed)) return;
  close_to(0);
  if (!embed.is_in_text && !embed.text.empty())
    out_ += "<blockquote>\n<p>" + with_breaks(embed.text) + "</p>\n</blockquote>\n";
  const std::string label = escape_html(page::embed_label(embed));
  out_ += "<p>— ";
  out_ += is_safe_address(embed.address)
              ? "<a href=\"" + escape_html(embed.address) + "\" rel=\"nofollow noopener\">" + label + "</a>"
              : label;
  out_ += "</p>\n";
}

void HtmlWriter::write_inserts(std::size_t at) {
  while (const page::Insert* insert = inserts_.next(static_cast<std::uint32_t>(at))) {
    if (insert->image != nullptr) {
      write_image(*insert->image);
    } else {
      write_embed(*insert->embed);
    }
  }
}

std::string HtmlWriter::run() {
  out_ = article_.language.empty() ? "<article>\n"
                                   : "<article lang=\"" + escape_html(article_.language) + "\">\n";
  const page::ShownStandfirst standfirst = page::shown_standfirst(article_, shapes_);
  write_head(standfirst.text);
  for (std::size_t i = 0; i < shapes_.size(); ++i) {
    const bool goes_on = i > 0 && shapes_[i].outer != 0 && shapes_[i].outer == shapes_[i - 1].outer;
    if (!goes_on) write_inserts(shapes_[i].begin);
    if (i != standfirst.repeated) write(i);
  }
  close_to(0);
  write_inserts(article_.text.size());
  out_ += "</article>\n";
  return page::without_controls(out_);
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
