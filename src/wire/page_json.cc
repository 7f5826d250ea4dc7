#include "wire/page_json.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace logline {
namespace {

constexpr std::array<std::string_view, 5> kShapeWords{"paragraph", "heading", "list_item", "cell", "caption"};
constexpr std::array<std::string_view, 5> kMarkNames{"emphasis", "heading", "list_item", "block_quote",
                                                     "link"};

std::string pair_of(std::uint32_t a, std::uint32_t b) { return std::to_string(a) + "," + std::to_string(b); }

void append_number(std::string& out, std::string_view name, std::int64_t value, std::int64_t usual) {
  if (value == usual) return;
  out.append(",\"").append(name).append("\":").append(std::to_string(value));
}

void append_shape(std::string& out, const Shape& shape) {
  out.append("{\"kind\":\"").append(kShapeWords[static_cast<std::size_t>(shape.kind)]);
  out.append("\",\"span\":[").append(pair_of(shape.begin, shape.end)).append("]");
  append_number(out, "level", shape.level, 0);
  if (shape.is_ordered) out += ",\"ordered\":true";
  append_number(out, "number", shape.number, 0);
  if (shape.is_quoted) out += ",\"quoted\":true";
  append_number(out, "column", shape.column, 0);
  append_number(out, "columns", shape.columns, 1);
  append_number(out, "rows", shape.rows, 1);
  if (shape.is_header) out += ",\"header\":true";
  if (shape.outer != 0) out.append(",\"of\":[").append(pair_of(shape.outer, shape.inner)).append("]");
  out += "}";
}

void append_mark(std::string& out, const Mark& mark) {
  out.append("[").append(pair_of(mark.begin, mark.end)).append(",\"");
  out.append(kMarkNames[static_cast<std::size_t>(mark.kind)]).append("\"]");
}

void append_link(std::string& out, const Link& link) {
  out += to_line(Json{{"url", link.address}, {"span", {link.begin, link.end}}});
}

// Appends a list under `name` to the open object.
template <class Value, class Append>
void append_list(std::string& out, const std::string& name, const std::vector<Value>& values,
                 const Append& append) {
  out.append(",\"").append(name).append("\":[");
  const std::size_t count = std::min(values.size(), kMostListed);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ",";
    append(out, values[i]);
  }
  out += "]";
  if (count < values.size())
    out.append(",\"").append(name).append("_left_out\":").append(std::to_string(values.size() - count));
}

Json rights_to_json(const Rights& rights) {
  Json signals = Json::array();
  for (const RightsSignal& signal : rights.signals)
    signals.push_back({{"from", signal.from}, {"value", signal.value}});
  return {{"noarchive", rights.forbids_archive},
          {"tdm_reserved", rights.reserves_mining},
          {"free", rights.is_free ? Json(*rights.is_free) : Json()},
          {"signals", std::move(signals)}};
}

// Where images and embeds stand; only a page tells.
template <class Value>
void add_places(Json& list, const std::vector<Value>& values) {
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i].at) list[i]["at"] = *values[i].at;
}

}  // namespace

std::string page_to_line(Article article) {
  const std::vector<Mark> marks = std::exchange(article.marks, {});
  Json json = to_json(article, nullptr);
  json.erase("marks");
  add_places(json["images"], article.images);
  add_places(json["embeds"], article.embeds);
  json["schema_types"] = article.schema_types;
  json["rights"] = rights_to_json(article.rights);
  if (article.comments) json["comments"] = *article.comments;
  std::string out = to_line(json);
  out.pop_back();
  append_list(out, "marks", marks, append_mark);
  append_list(out, "shapes", article.shapes, append_shape);
  append_list(out, "links", article.links, append_link);
  return out + "}";
}

}  // namespace logline
