// The set of templates: those under web/templates/, by name without ending; parsed once, then only read.
//
// Every partial must exist and none may contain itself, so rendering always ends. Immutable; safe from any
// thread.
//
//     Result<Templates> templates = load_templates();
//     std::string html = templates->render("log", values);
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "render/template.h"
#include "render/values.h"

namespace logline::render {

struct TemplateSource {
  std::string name;
  std::string text;
};

class Templates {
 public:
  static Result<Templates> parse(const std::vector<TemplateSource>& sources);

  [[nodiscard]] bool has(std::string_view name) const { return by_name_.contains(name); }
  // The template must exist.
  [[nodiscard]] std::string render(std::string_view name, const Values& values) const;

 private:
  [[nodiscard]] Result<void> check_partials() const;
  std::map<std::string, Template, std::less<>> by_name_;
};

// From the files embedded in the program.
Result<Templates> load_templates();

}  // namespace logline::render
