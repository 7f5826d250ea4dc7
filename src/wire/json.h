// The model's values as JSON, in the field names of docs/FORMATS.md, and back.
//
// to_json never fails; from_json checks types and ranges and names the field that is wrong. Articles are
// named by an ArticleLabel: the printed contract uses the article's own name, the views use its id; from_json
// understands ids only. Pure; safe from any thread.
//
//     std::cout << to_line(to_json(article)) << '\n';
//     Result<Article> again = article_from_json(to_json(article));
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "model/article.h"
#include "model/edit.h"
#include "model/line.h"
#include "model/reading.h"
#include "model/record.h"
#include "model/story.h"
#include "model/title.h"
#include "nlohmann/json.hpp"

namespace logline {

using Json = nlohmann::ordered_json;

// How an article is named where another value refers to it.
using ArticleLabel = std::function<std::string(ArticleId)>;
std::string label_by_id(ArticleId id);

Json to_json(const Article& article,
             const Reading* reading = nullptr);  // with about_tv and reveals when the reading is given
Json to_json(const Mention& mention, const std::string& article);
Json to_json(const Statement& statement, const std::string& article, bool is_new);
Json to_json(const Reading& reading);  // for the views: statements and mentions inside
Json to_json(const Story& story, const Line& line, const ArticleLabel& label);
Json to_json(const Story& story);
Json to_json(const Line& line);
Json to_json(const Record& record, const ArticleLabel& label = label_by_id);
Json to_json(const Title& title);
Json to_json(const Reveal& reveal);
Json to_json(const std::vector<Edit>& edits);

Result<Article> article_from_json(const Json& json);
Result<Edit> edit_from_json(const Json& json);
Result<Statement> statement_from_json(const Json& json, ArticleId article);
Result<Reading> reading_from_json(const Json& json, ArticleId article);
Result<Story> story_from_json(const Json& json);
Result<Line> line_from_json(const Json& json);
Result<Record> record_from_json(const Json& json);
Result<Title> title_from_json(const Json& json);

// Never throws, however deep or broken the text.
Result<Json> parse_json(std::string_view text);
// One line without a line feed; bytes that are not UTF-8 become U+FFFD.
std::string to_line(const Json& json);

}  // namespace logline
