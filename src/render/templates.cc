#include "render/templates.h"

#include <cassert>
#include <functional>
#include <set>

#include "base/embedded.h"
#include "render/escape.h"

namespace logline::render {
namespace {

constexpr std::string_view kFolder = "web/templates/";
constexpr std::string_view kEnding = ".mustache";

bool is_none(const Values* value) { return value == nullptr || value->is_none(); }

// Sections nest at most 32 deep in each template and partials never in a circle, so recursion is bounded by
// the templates, whatever the values are.
class Renderer {
 public:
  Renderer(const std::map<std::string, Template, std::less<>>& templates, std::string& out)
      : templates_(templates), out_(out) {}

  void run(const Template& shown, const Values& values) {
    stack_.push_back(&values);
    nodes(shown.nodes(), 0, shown.nodes().size());
    stack_.pop_back();
  }

 private:
  [[nodiscard]] static const Values* find_in(const Values& scope, std::string_view name) {
    const Values* at = &scope;
    while (true) {
      const auto dot = name.find('.');
      at = at->find(name.substr(0, dot));
      if (at == nullptr || dot == std::string_view::npos) return at;
      name.remove_prefix(dot + 1);
    }
  }

  [[nodiscard]] const Values* find(std::string_view name) const {
    if (name == ".") return stack_.back();
    for (auto scope = stack_.rbegin(); scope != stack_.rend(); ++scope)
      if (const Values* found = find_in(**scope, name)) return found;
    return nullptr;
  }

  void value(const Values* shown, bool is_raw) {
    if (is_none(shown) || shown->is_object() || shown->is_array()) return;
    if (!shown->is_string()) {
      out_ += shown->plain_text();  // numbers and truth have nothing to escape
      return;
    }
    const std::string& text = shown->text();
    if (is_raw)
      out_ += text;
    else
      append_escaped(text, out_);
  }

  void section(const std::vector<TemplateNode>& all, std::size_t index) {
    const Values* shown = find(all[index].words);
    if (is_none(shown)) return;
    const auto once = [&](const Values& scope) {
      stack_.push_back(&scope);
      nodes(all, index + 1, all[index].end);
      stack_.pop_back();
    };
    if (!shown->is_array()) return once(*shown);
    for (const Values& item : *shown) once(item);
  }

  void nodes(const std::vector<TemplateNode>& all, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const TemplateNode& node = all[i];
      switch (node.kind) {
        case NodeKind::text: out_ += node.words; break;
        case NodeKind::value: value(find(node.words), false); break;
        case NodeKind::raw_value: value(find(node.words), true); break;
        case NodeKind::section: section(all, i); break;
        case NodeKind::inverted:
          if (is_none(find(node.words))) nodes(all, i + 1, node.end);
          break;
        case NodeKind::partial: {
          const Template& part = templates_.find(node.words)->second;
          nodes(part.nodes(), 0, part.nodes().size());
        }
      }
      if (node.kind == NodeKind::section || node.kind == NodeKind::inverted) i = node.end - 1;
    }
  }

  const std::map<std::string, Template, std::less<>>& templates_;
  std::string& out_;
  std::vector<const Values*> stack_;
};

}  // namespace

Result<Templates> Templates::parse(const std::vector<TemplateSource>& sources) {
  Templates set;
  for (const TemplateSource& source : sources) {
    auto parsed = Template::parse(source.text, source.name);
    if (!parsed) return tl::unexpected(parsed.error());
    set.by_name_.emplace(source.name, std::move(*parsed));
  }
  if (auto checked = set.check_partials(); !checked) return tl::unexpected(checked.error());
  return set;
}

// Removes templates whose partials are all removed, again and again; what is left contains itself.
Result<void> Templates::check_partials() const {
  std::set<std::string_view> settled;
  for (std::size_t before = settled.size() + 1; before != settled.size();) {
    before = settled.size();
    for (const auto& [name, shown] : by_name_) {
      bool is_settled = true;
      for (const TemplateNode& node : shown.nodes()) {
        if (node.kind != NodeKind::partial) continue;
        if (!by_name_.contains(node.words)) return fail("there is no template '" + node.words + "'", name);
        is_settled = is_settled && settled.contains(node.words);
      }
      if (is_settled) settled.insert(name);
    }
  }
  for (const auto& [name, shown] : by_name_)
    if (!settled.contains(name)) return fail("contains itself, directly or by a partial", name);
  return {};
}

std::string Templates::render(std::string_view name, const Values& values) const {
  const auto found = by_name_.find(name);
  assert(found != by_name_.end());
  std::string out;
  Renderer(by_name_, out).run(found->second, values);
  return out;
}

Result<Templates> load_templates() {
  std::vector<TemplateSource> sources;
  for (const std::string_view path : embedded_files(kFolder)) {
    if (!path.ends_with(kEnding)) continue;
    const auto name = path.substr(kFolder.size(), path.size() - kFolder.size() - kEnding.size());
    sources.push_back({std::string(name), std::string(*embedded_file(path))});
  }
  auto parsed = Templates::parse(sources);
  if (!parsed) return tl::unexpected(parsed.error().at(kFolder));
  return parsed;
}

}  // namespace logline::render
