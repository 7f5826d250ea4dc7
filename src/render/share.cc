#include "render/share.h"

#include "render/line_values.h"
#include "render/linked_data.h"
#include "render/record_facts.h"
#include "render/story_facts.h"

namespace logline::render {
namespace {

constexpr std::size_t kDescription = 200;  // bytes

Values share(const std::string& url, const std::string& title, const std::string& description,
             const char* type, const Json& data) {
  return {{"url", url},
          {"title", cut_words(title, kDescription)},
          {"description", cut_words(description, kDescription)},
          {"type", type},
          {"data", script_data(data)}};
}

// The first thing that is new, in words of a report when the line does not have them already.
std::string story_description(const StoryPage& page, const Words& words) {
  const StoryFacts facts = gather_facts(page.reports);
  if (facts.fresh.empty()) return words.count("outlet", page.shown.outlets);
  const StoryFact& fact = facts.fresh.front();
  const Article& article = *fact.reports.front()->article;
  const std::string kind = kind_words(*fact.statement, words);
  const std::string extract(article.quoted(fact.statement->span));
  if (extract == page.shown.line.text) return kind + " · " + outlet_name(article);
  return kind + " · " + outlet_name(article) + ": " + extract;
}

// What it is about, else what is known of it first.
std::string title_description(const Record& record, const Words& words) {
  for (const RecordField& field : record.fields)
    if (field.name == "synopsis" && !is_not_known(field.chosen)) return field.chosen.value;
  for (const char* base : {"premiere", "status"}) {
    const RecordField* newest = nullptr;
    for (const RecordField& field : record.fields) {
      const FieldName name = parse_field_name(field.name);
      if (name.base != base) continue;
      if (newest == nullptr || name.season.value_or(0) >= parse_field_name(newest->name).season.value_or(0))
        newest = &field;
    }
    if (newest != nullptr)
      return field_words(parse_field_name(newest->name), words) + ": " +
             value_words(newest->chosen.value, words);
  }
  return {};
}

std::string person_description(const RecordPage& page, const Words& words) {
  std::string all;
  for (const RecordField& field : page.record.fields) {
    const FieldName name = parse_field_name(field.name);
    if (name.base != "role" && name.base != "work") continue;
    all += (all.empty() ? "" : ", ") + value_words(field.chosen.value, words);
  }
  return all;
}

}  // namespace

std::string script_data(const Json& json) {
  std::string safe;
  for (const char c : to_line(json)) {
    if (c == '<')
      safe += "\\u003c";
    else if (c == '>')
      safe += "\\u003e";
    else if (c == '&')
      safe += "\\u0026";
    else
      safe += c;
  }
  return safe;
}

Values share_page(const std::string& url, const std::string& title) {
  return {{"url", url}, {"title", title}, {"description", ""}, {"type", "website"}, {"data", ""}};
}

Values share_story(const StoryPage& page, const std::string& origin, const Words& words) {
  return share(origin + story_address(page.shown.line.story), page.shown.line.text,
               story_description(page, words), "article", story_data(page, origin));
}

Values share_title(const RecordPage& page, const std::string& origin, const Words& words) {
  return share(origin + title_address(page.record.key), page.record.name,
               title_description(page.record, words), "video.tv_show", title_data(page, origin, words));
}

Values share_person(const RecordPage& page, const std::string& origin, const Words& words) {
  return share(origin + person_address(page.record.key), page.record.name, person_description(page, words),
               "profile", person_data(page, origin));
}

}  // namespace logline::render
