#include "render/template.h"

#include <algorithm>

namespace logline::render {
namespace {

constexpr std::size_t kDeepest = 32;

bool is_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r\n");
  return from == std::string_view::npos ? std::string_view{}
                                        : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

struct Tag {
  std::size_t begin, end;  // of the whole tag in the source
  char sigil;              // one of "#^/>!{&", or ' ' for a value
  std::string_view name;
};

class Parser {
 public:
  Parser(std::string_view source, std::string_view name) : source_(source), name_(name) {}

  Result<std::vector<TemplateNode>> run() {
    while (true) {
      const auto open = source_.find("{{", at_);
      if (open == std::string_view::npos) break;
      const Result<Tag> tag = read_tag(open);
      if (!tag) return tl::unexpected(tag.error());
      add_text_before(*tag);
      if (auto done = add(*tag); !done) return tl::unexpected(done.error());
    }
    add_text(source_.substr(at_));
    if (!open_.empty())
      return wrong(source_.size(), "{{#" + nodes_[open_.back()].words + "}} is never closed");
    return std::move(nodes_);
  }

 private:
  tl::unexpected<Error> wrong(std::size_t place, std::string what) const {
    const auto line =
        1 + std::count(source_.begin(), source_.begin() + static_cast<std::ptrdiff_t>(place), '\n');
    return fail(std::move(what), std::string(name_) + ":" + std::to_string(line));
  }

  Result<Tag> read_tag(std::size_t open) const {
    const bool is_triple = source_.substr(open).starts_with("{{{");
    const std::string_view closing = is_triple ? "}}}" : "}}";
    const auto close = source_.find(closing, open);
    if (close == std::string_view::npos) return wrong(open, "a tag is never closed");
    Tag tag{open, close + closing.size(), ' ',
            trimmed(source_.substr(open + closing.size(), close - open - closing.size()))};
    if (is_triple) {
      tag.sigil = '{';
    } else if (!tag.name.empty() &&
               std::string_view("#^/>!&=").find(tag.name.front()) != std::string_view::npos) {
      tag.sigil = tag.name.front();
      tag.name = trimmed(tag.name.substr(1));
    }
    if (tag.sigil == '=') return wrong(open, "delimiters can't be changed");
    if (tag.sigil != '!' && !is_name(tag.name))
      return wrong(open, "'" + std::string(tag.name) + "' is not a name");
    return tag;
  }

  // The text up to the tag; when the tag stands alone on its line, without its indent and the line's end.
  void add_text_before(const Tag& tag) {
    std::size_t end = tag.begin;
    std::size_t next = tag.end;
    if (std::string_view("#^/>!").find(tag.sigil) != std::string_view::npos) {
      std::size_t line = tag.begin;
      while (line > 0 && (source_[line - 1] == ' ' || source_[line - 1] == '\t')) --line;
      std::size_t after = tag.end;
      while (after < source_.size() &&
             (source_[after] == ' ' || source_[after] == '\t' || source_[after] == '\r'))
        ++after;
      const bool starts_line = line == 0 || source_[line - 1] == '\n';
      const bool ends_line = after == source_.size() || source_[after] == '\n';
      if (starts_line && ends_line) {
        end = std::max(line, at_);
        next = std::min(after + 1, source_.size());
      }
    }
    add_text(source_.substr(at_, end - at_));
    at_ = next;
  }

  void add_text(std::string_view text) {
    if (!text.empty()) nodes_.push_back({NodeKind::text, std::string(text)});
  }

  Result<void> add(const Tag& tag) {
    const auto node = [&](NodeKind kind) { nodes_.push_back({kind, std::string(tag.name)}); };
    switch (tag.sigil) {
      case '!': break;
      case '>': node(NodeKind::partial); break;
      case '{':
      case '&': node(NodeKind::raw_value); break;
      case '#':
      case '^':
        if (open_.size() == kDeepest) return wrong(tag.begin, "sections are nested too deep");
        open_.push_back(nodes_.size());
        node(tag.sigil == '#' ? NodeKind::section : NodeKind::inverted);
        break;
      case '/':
        if (open_.empty() || nodes_[open_.back()].words != tag.name)
          return wrong(tag.begin, "{{/" + std::string(tag.name) + "}} closes nothing that is open here");
        nodes_[open_.back()].end = nodes_.size();
        open_.pop_back();
        break;
      default: node(NodeKind::value);
    }
    return {};
  }

  std::string_view source_;
  std::string_view name_;
  std::size_t at_ = 0;
  std::vector<TemplateNode> nodes_;
  std::vector<std::size_t> open_;  // indices of sections
};

}  // namespace

Result<Template> Template::parse(std::string_view source, std::string_view name) {
  auto nodes = Parser(source, name).run();
  if (!nodes) return tl::unexpected(nodes.error());
  Template parsed;
  parsed.nodes_ = std::move(*nodes);
  return parsed;
}

}  // namespace logline::render
