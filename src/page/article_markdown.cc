#include "page/article_markdown.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "page/article_html.h"
#include "page/inline_runs.h"

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
  explicit MarkdownWriter(const Article& article) : article_(article), runs_(article) {}
  std::string run();

 private:
  std::string inline_of(const Shape& shape, std::string_view line_break);
  void write(const Shape& shape);
  void write_item(const Shape& shape);
  void write_cell(const Shape& shape);
  void end_row();
  void end_block();
  void write_head();

  const Article& article_;
  page::Runs runs_;
  std::string out_;
  std::uint32_t list_ = 0, item_ = 0, table_ = 0, row_ = 0;
  int number_ = 0;   // of the item in a numbered list
  int columns_ = 0;  // of the open row
  bool is_first_row_ = false;
};

std::string MarkdownWriter::inline_of(const Shape& shape, std::string_view line_break) {
  std::string out;
  for (const page::Run& run : runs_.of(shape)) {
    std::string text = escape_inline(run.text, line_break);
    const bool is_spaced = run.text.front() == ' ' || run.text.back() == ' ';
    if (run.is_emphasised && !is_spaced) text.insert(0, "*").append("*");
    if (run.link != nullptr && is_safe_address(run.link->address))
      text.insert(0, "[").append("](<").append(run.link->address).append(">)");
    out += text;
  }
  return out;
}

void MarkdownWriter::end_row() {
  if (row_ == 0) return;
  out_ += " |\n";
  if (is_first_row_) {
    for (int i = 0; i < columns_; ++i) out_ += "| --- ";
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
  if (list_ != shape.outer) number_ = 0;
  const std::string indent(static_cast<std::size_t>(std::max(0, shape.level - 1)) * 4, ' ');
  if (list_ == shape.outer && item_ == shape.inner) {
    out_ += indent + "    " + escape_start(inline_of(shape, "\\\n" + indent + "    ")) + "\n";
    return;
  }
  list_ = shape.outer;
  item_ = shape.inner;
  const std::string mark = shape.is_ordered ? std::to_string(++number_) + ". " : "- ";
  out_ += indent + mark + escape_start(inline_of(shape, "\\\n" + indent + "  ")) + "\n";
}

void MarkdownWriter::write_cell(const Shape& shape) {
  if (table_ != shape.outer) {
    end_block();
    table_ = shape.outer;
    is_first_row_ = true;
  }
  if (row_ != shape.inner) {
    end_row();
    row_ = shape.inner;
    columns_ = 0;
  }
  ++columns_;
  out_ += (columns_ == 1 ? "| " : " | ") + inline_of(shape, " ");
}

void MarkdownWriter::write(const Shape& shape) {
  if (shape.kind == ShapeKind::list_item) return write_item(shape);
  if (shape.kind == ShapeKind::cell) return write_cell(shape);
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

void MarkdownWriter::write_head() {
  if (!article_.headline.empty()) out_ += "# " + escape_inline(article_.headline, " ") + "\n\n";
  if (!article_.standfirst.empty()) out_ += "*" + escape_inline(article_.standfirst, " ") + "*\n\n";
  std::string line;
  for (const std::string& name : article_.byline) line += (line.empty() ? "" : ", ") + name;
  if (!article_.outlet.empty()) line += (line.empty() ? "" : " · ") + article_.outlet;
  if (article_.published) line += (line.empty() ? "" : " · ") + article_.published->to_iso();
  if (!line.empty()) out_ += escape_start(escape_inline(line, " ")) + "\n\n";
}

std::string MarkdownWriter::run() {
  write_head();
  for (const Shape& shape : page::shapes_of(article_)) write(shape);
  end_block();
  for (const Image& image : article_.images) {
    if (!is_safe_address(image.address)) continue;
    out_ += "![" + escape_inline(image.alt, " ") + "](<" + image.address + ">)\n\n";
  }
  while (out_.ends_with("\n\n")) out_.pop_back();
  return std::move(out_);
}

}  // namespace

std::string render_markdown(const Article& article) { return MarkdownWriter(article).run(); }

}  // namespace logline
