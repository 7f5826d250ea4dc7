#include "page/article_markdown.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "page/article_html.h"
#include "page/inline_runs.h"
#include "page/inserts.h"
#include "page/shown_standfirst.h"

namespace logline {
namespace {

// Signs that would start or end something inside a line.
std::string escape_inline(std::string_view text, std::string_view line_break) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>|~").find(c) != std::string_view::npos) out.push_back('\\');
    if (c == '\n') {
      out += line_break;
    } else {
      out.push_back(c);
    }
  }
  return out;
}

// Signs that would make a heading, a list or a rule of a line.
std::string escape_start(std::string line) {
  if (line.empty()) return line;
  if (std::string_view("#+-=").find(line[0]) != std::string_view::npos) return "\\" + line;
  const std::size_t digits =
      static_cast<std::size_t>(std::ranges::find_if_not(line, is_digit) - line.begin());
  if (digits > 0 && digits < 10 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'))
    line.insert(digits, "\\");
  return line;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Article& article)
      : article_(article), shapes_(page::shapes_of(article)), runs_(article), inserts_(article) {}
  std::string run();

 private:
  std::string inline_of(const Shape& shape, std::string_view line_break);
  void write(std::size_t index);
  void write_item(const Shape& shape);
  void write_cell(std::size_t index);
  void fill_to(int column);
  void end_row();
  void end_block();
  void write_head(std::string_view standfirst);
  void write_inserts(std::size_t at);
  void write_image(const Image& image);
  void write_embed(const Embed& embed);

  const Article& article_;
  const std::vector<Shape> shapes_;
  page::Runs runs_;
  page::Inserts inserts_;
  std::string out_;
  std::uint32_t list_ = 0, item_ = 0, table_ = 0, row_ = 0;
  int width_ = 0;   // of the open table, in columns
  int column_ = 0;  // of the open row, that was written last
  bool is_first_row_ = false;
};

// A link is one, however much of it is emphasised.
std::string MarkdownWriter::inline_of(const Shape& shape, std::string_view line_break) {
  std::string out;
  const Link* open = nullptr;
  const auto turn_to = [&](const Link* link) {
    if (link == open) return;
    if (open != nullptr) out.append("](<").append(open->address).append(">)");
    if (link != nullptr) out += "[";
    open = link;
  };
  for (const page::Run& run : runs_.of(shape)) {
    turn_to(run.link != nullptr && is_safe_address(run.link->address) ? run.link : nullptr);
    const std::string text = escape_inline(run.text, line_break);
    const bool is_spaced = run.text.front() == ' ' || run.text.back() == ' ';
    const std::string_view mark = run.is_emphasised && !is_spaced ? "*" : "";
    out.append(mark).append(text).append(mark);
  }
  turn_to(nullptr);
  return out;
}

// Cells that hold nothing, up to that column.
void MarkdownWriter::fill_to(int column) {
  for (; column_ < column; ++column_) out_ += " |";
}

void MarkdownWriter::end_row() {
  if (row_ == 0) return;
  out_ += " |";
  fill_to(width_);
  out_ += "\n";
  if (is_first_row_) {
    for (int i = 0; i < width_; ++i) out_ += "| --- ";
    out_ += "|\n";
  }
  is_first_row_ = false;
  row_ = 0;
}

// Ends what is open and leaves an empty line.
void MarkdownWriter::end_block() {
  end_row();
  if (list_ != 0 && !out_.ends_with('\n')) out_ += "\n";
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += out_.ends_with('\n') ? "\n" : "\n\n";
  list_ = item_ = table_ = 0;
}

void MarkdownWriter::write_item(const Shape& shape) {
  if (list_ == 0) end_block();
  const std::string indent(static_cast<std::size_t>(std::max(0, shape.level - 1)) * 4, ' ');
  if (list_ == shape.outer && item_ == shape.inner) {
    out_ += indent + "    " + escape_start(inline_of(shape, "\\\n" + indent + "    ")) + "\n";
    return;
  }
  list_ = shape.outer;
  item_ = shape.inner;
  const std::string mark = shape.is_ordered ? std::to_string(shape.number) + ". " : "- ";
  out_ += indent + mark + escape_start(inline_of(shape, "\\\n" + indent + "  ")) + "\n";
}

void MarkdownWriter::write_cell(std::size_t index) {
  const Shape& shape = shapes_[index];
  if (table_ != shape.outer) {
    end_block();
    table_ = shape.outer;
    width_ = page::table_width(shapes_, index);
    is_first_row_ = true;
  }
  if (row_ != shape.inner) {
    end_row();
    row_ = shape.inner;
    column_ = 0;
    out_ += "|";
  } else if (column_ == shape.column) {
    out_ += "<br>" + inline_of(shape, "<br>");
    return;
  } else {
    out_ += " |";
  }
  fill_to(shape.column - 1);
  ++column_;
  out_ += " " + inline_of(shape, "<br>");
}

void MarkdownWriter::write(std::size_t index) {
  const Shape& shape = shapes_[index];
  if (shape.kind == ShapeKind::list_item) return write_item(shape);
  if (shape.kind == ShapeKind::cell) return write_cell(index);
  end_block();
  if (shape.kind == ShapeKind::heading) {
    out_ += std::string(static_cast<std::size_t>(std::clamp<int>(shape.level, 2, 6)), '#') + " " +
            inline_of(shape, " ");
  } else if (shape.is_quoted) {
    out_ += "> " + escape_start(inline_of(shape, "\\\n> "));
  } else {
    out_ += escape_start(inline_of(shape, "\\\n"));
  }
}

void MarkdownWriter::write_head(std::string_view standfirst) {
  if (!article_.headline.empty()) out_ += "# " + escape_inline(article_.headline, " ") + "\n\n";
  if (!standfirst.empty()) out_ += "*" + escape_inline(standfirst, " ") + "*\n\n";
  std::string line;
  for (const std::string& name : article_.byline) line += (line.empty() ? "" : ", ") + name;
  if (!article_.outlet.empty()) line += (line.empty() ? "" : " · ") + article_.outlet;
  if (article_.published) line += (line.empty() ? "" : " · ") + article_.published->to_iso();
  if (!line.empty()) out_ += escape_start(escape_inline(line, " ")) + "\n\n";
}

void MarkdownWriter::write_image(const Image& image) {
  if (!is_safe_address(image.address)) return;
  end_block();
  out_ += "![" + escape_inline(image.alt, " ") + "](<" + image.address + ">)";
  if (const std::string caption = page::caption_of(image); !caption.empty())
    out_ += "\\\n*" + escape_inline(caption, " ") + "*";
  out_ += "\n\n";
}

// "> its words" and who said them where; of a post that is in the text already only the latter.
void MarkdownWriter::write_embed(const Embed& embed) {
  if (page::is_named_in_text(article_, embed)) return;
  end_block();
  const bool has_words = !embed.is_in_text && !embed.text.empty();
  if (has_words) out_ += "> " + escape_start(escape_inline(embed.text, "\\\n> ")) + "\n>\n> ";
  const std::string label = escape_inline(page::embed_label(embed), " ");
  out_ +=
      "— " + (is_safe_address(embed.address) ? "[" + label + "](<" + embed.address + ">)" : label) + "\n\n";
}

void MarkdownWriter::write_inserts(std::size_t at) {
  while (const page::Insert* insert = inserts_.next(static_cast<std::uint32_t>(at))) {
    if (insert->image != nullptr) {
      write_image(*insert->image);
    } else {
      write_embed(*insert->embed);
    }
  }
}

std::string MarkdownWriter::run() {
  const page::ShownStandfirst standfirst = page::shown_standfirst(article_, shapes_);
  write_head(standfirst.text);
  for (std::size_t i = 0; i < shapes_.size(); ++i) {
    const bool goes_on = i > 0 && shapes_[i].outer != 0 && shapes_[i].outer == shapes_[i - 1].outer;
    if (!goes_on) write_inserts(shapes_[i].begin);
    if (i != standfirst.repeated) write(i);
  }
  write_inserts(article_.text.size());
  end_block();
  while (out_.ends_with("\n\n")) out_.pop_back();
  return page::without_controls(out_);
}

}  // namespace

std::string render_markdown(const Article& article) { return MarkdownWriter(article).run(); }

}  // namespace logline
