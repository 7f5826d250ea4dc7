// Articles as lines of JSON, one object a line (docs/FORMATS.md), to one document a line. Pure.
//
//     split_article_lines(bytes, whole, take, refuse);      // sources "day.jsonl:1", "day.jsonl:2", …
#pragma once

#include <functional>
#include <string_view>

#include "base/result.h"
#include "model/document.h"

namespace logline::fetch {

inline constexpr std::string_view kArticleLineType = "application/x-logline-article+json";

// Every line that is not blank is taken as a document like `whole` (source, name, outlet), with the line as
// bytes, or refused by file and line when it is no JSON object.
void split_article_lines(std::string_view bytes, const Document& whole,
                         const std::function<void(Document&&)>& take,
                         const std::function<void(const Error&)>& refuse);

}  // namespace logline::fetch
