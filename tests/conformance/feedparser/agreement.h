// Whether what we keep of a feed is what feedparser expects there.
//
// HTML is compared as what becomes of it: the text and pictures of an article. Titles and other lines are
// plain text, so expected markup is compared as plain text too. Dates are compared as moments, an encoding by
// the text it gives.
//
//     agrees({.bytes = bytes, .rules = rules}, "entries.title", "a b", "a <b>b</b>")      // true
#pragma once

#include <string>
#include <string_view>

#include "nlohmann/json.hpp"
#include "page/rules.h"

namespace logline::feed {

struct AgreementContext {
  std::string_view bytes;  // of the document
  const PageRules& rules;
};

bool agrees(const AgreementContext& context, const std::string& path, const nlohmann::json& ours,
            const nlohmann::json& expected);

}  // namespace logline::feed
