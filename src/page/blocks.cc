#include "page/blocks.h"

#include <algorithm>

#include "html/spaces.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

bool is_emphasis(Tag tag) {
  return tag == Tag::em || tag == Tag::i || tag == Tag::cite || tag == Tag::b || tag == Tag::strong;
}

constexpr int kDeepestMark = 4;  // marks of one kind that hold each other; more say nothing

struct OpenElement {
  NodeIndex node, end;
  Tag tag;
  std::uint32_t text_begin;  // where the buffer stood when it opened; for marks
};

class Extractor {
 public:
  Extractor(const html::Tree& tree, NodeIndex root, bool with_hidden)
      : tree_(tree), root_(root), with_hidden_(with_hidden) {}
  Blocks run();

 private:
  NodeIndex enter(NodeIndex node);
  void leave_before(NodeIndex node);
  void leave();
  void add_text(NodeIndex node);
  void add_lines(std::string_view raw);
  [[nodiscard]] bool is_code(NodeIndex node) const;
  void break_line();
  void flush();

  const html::Tree& tree_;
  NodeIndex root_;
  bool with_hidden_;
  Blocks out_;
  std::vector<OpenElement> open_;
  std::vector<NodeIndex> blocks_;  // open block elements, innermost last
  Block current_;
  bool is_started_ = false;
  int links_ = 0, quotes_ = 0, items_ = 0, emphases_ = 0, codes_ = 0;
};

void Extractor::flush() {
  std::string& text = out_.text;
  if (!is_started_) return;
  while (text.size() > current_.begin && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
  is_started_ = false;
  if (text.size() == current_.begin) return;
  current_.end = static_cast<std::uint32_t>(text.size());
  current_.link_bytes = std::min(current_.link_bytes, current_.end - current_.begin);
  out_.all.push_back(current_);
  text.push_back('\n');
}

void Extractor::break_line() {
  if (!is_started_) return;
  std::string& text = out_.text;
  if (text.size() > current_.begin && text.back() == '\n') {
    flush();  // two breaks end a paragraph
    return;
  }
  while (text.size() > current_.begin && text.back() == ' ') text.pop_back();
  if (text.size() > current_.begin) text.push_back('\n');
}

void Extractor::add_text(NodeIndex node) {
  const std::string_view raw = tree_.text(node);
  if (!is_started_) {
    if (html::trim_spaces(raw).empty()) return;
    current_ = Block{};
    current_.node = blocks_.empty() ? root_ : blocks_.back();
    current_.first_text = node;
    current_.tag = tree_.tag(current_.node);
    current_.begin = static_cast<std::uint32_t>(out_.text.size());
    current_.is_quoted = quotes_ > 0;
    current_.is_listed = items_ > 0;
    current_.is_heading = html::is_heading(current_.tag);
    is_started_ = true;
  }
  const std::size_t before = out_.text.size();
  if (codes_ > 0) {
    add_lines(raw);
  } else {
    html::append_collapsed(out_.text, raw);
  }
  if (links_ > 0) current_.link_bytes += static_cast<std::uint32_t>(out_.text.size() - before);
}

// Program text keeps its lines, without empty ones and indents. (Prose set in lines of one length does not:
// its lines mean nothing.)
void Extractor::add_lines(std::string_view raw) {
  for (bool is_first = true; !raw.empty() || is_first; is_first = false) {
    const std::size_t end = std::min(raw.find('\n'), raw.size());
    if (!is_first && out_.text.size() > current_.begin && out_.text.back() != '\n') out_.text.push_back('\n');
    html::append_collapsed(out_.text, raw.substr(0, end));
    raw.remove_prefix(std::min(end + 1, raw.size()));
  }
}

bool Extractor::is_code(NodeIndex node) const {
  return tree_.tag(node) == Tag::code && node != root_ && tree_.tag(tree_.parent(node)) == Tag::pre;
}

NodeIndex Extractor::enter(NodeIndex node) {
  const Tag tag = tree_.tag(node);
  if (is_textless(tag) || (!with_hidden_ && is_hidden(tree_, node))) return tree_.end(node);
  if (tag == Tag::br) break_line();
  if (html::is_block(tag)) {
    flush();
    blocks_.push_back(node);
  }
  if (tree_.end(node) == node + 1) {
    if (html::is_block(tag)) blocks_.pop_back();
    return node + 1;
  }
  open_.push_back({node, tree_.end(node), tag, static_cast<std::uint32_t>(out_.text.size())});
  links_ += tag == Tag::a;
  emphases_ += is_emphasis(tag);
  quotes_ += tag == Tag::blockquote;
  items_ += tag == Tag::li;
  codes_ += is_code(node);
  return node + 1;
}

void Extractor::leave() {
  const OpenElement element = open_.back();
  open_.pop_back();
  if (html::is_block(element.tag)) {
    flush();
    blocks_.pop_back();
  }
  const bool is_emphasised = is_emphasis(element.tag) && emphases_ <= kDeepestMark;
  const bool is_linked = element.tag == Tag::a && links_ <= kDeepestMark;
  links_ -= element.tag == Tag::a;
  emphases_ -= is_emphasis(element.tag);
  quotes_ -= element.tag == Tag::blockquote;
  items_ -= element.tag == Tag::li;
  codes_ -= is_code(element.node);
  if (!is_emphasised && !is_linked) return;
  auto end = static_cast<std::uint32_t>(out_.text.size());
  std::uint32_t begin = element.text_begin;
  while (end > begin && (out_.text[end - 1] == ' ' || out_.text[end - 1] == '\n')) --end;
  while (begin < end && (out_.text[begin] == ' ' || out_.text[begin] == '\n')) ++begin;
  if (begin >= end) return;
  if (is_emphasised) out_.marks.push_back({MarkKind::emphasis, begin, end, element.node});
  if (is_linked) out_.marks.push_back({MarkKind::link, begin, end, element.node});
}

void Extractor::leave_before(NodeIndex node) {
  while (!open_.empty() && open_.back().end <= node) leave();
}

Blocks Extractor::run() {
  const NodeIndex end = tree_.end(root_);
  for (NodeIndex node = root_; node < end;) {
    leave_before(node);
    if (tree_.kind(node) == html::NodeKind::text) {
      add_text(node);
      ++node;
    } else if (tree_.kind(node) == html::NodeKind::element) {
      node = enter(node);
    } else {
      ++node;
    }
  }
  while (!open_.empty()) leave();
  flush();
  return std::move(out_);
}

}  // namespace

Blocks extract_blocks(const html::Tree& tree, NodeIndex root, bool with_hidden) {
  return Extractor(tree, root, with_hidden).run();
}

bool is_textless(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::head:
    case Tag::title:
    case Tag::iframe:
    case Tag::object:
    case Tag::embed:
    case Tag::svg:
    case Tag::math:
    case Tag::canvas:
    case Tag::audio:
    case Tag::video:
    case Tag::button:
    case Tag::select:
    case Tag::textarea:
    case Tag::input:
    case Tag::label:
    case Tag::datalist:
    case Tag::menu:
    case Tag::dialog:
    case Tag::noframes:
    case Tag::noembed:
    case Tag::map:
    case Tag::rp:
    case Tag::rt:
    case Tag::progress: return true;
    default: return false;
  }
}

bool is_hidden(const html::Tree& tree, NodeIndex node) {
  for (std::uint32_t i = 0; i < tree.attribute_count(node); ++i) {
    const auto [name, value] = tree.attribute_at(node, i);
    if (name == "hidden") {
      if (value != "until-found") return true;
    } else if (name == "style") {
      std::string style = html::collapse_spaces(value);
      std::erase(style, ' ');
      if (style.find("display:none") != std::string::npos ||
          style.find("visibility:hidden") != std::string::npos)
        return true;
    }
  }
  return false;
}

}  // namespace logline::page
