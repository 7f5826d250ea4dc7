// The Python expressions of feedparser's `Expect:` lines, asked of a dictionary: literals, subscripts,
// attributes, and, or, not, ==, !=, is, len(), ord(), get(), has_key().
//
// Three answers: a question about something that we do not keep is neither yes nor no, and in `and` the other
// side decides. Pure.
//
//     holds("not bozo and feed['title'] == 'x'", dictionary, rules)      // Answer::yes
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "nlohmann/json.hpp"

namespace logline::feed {

enum class Answer : std::uint8_t { no, yes, not_kept };

struct ExpressionRules {
  // Whether a path ("entries.source.author") asks for something that we do not keep.
  std::function<bool(const std::string& path)> is_not_kept;
  // Whether what stands at a path is what is expected of it.
  std::function<bool(const std::string& path, const nlohmann::json& ours, const nlohmann::json& expected)>
      agrees;
};

// A std::runtime_error when it is no such expression.
Answer holds(std::string_view expression, const nlohmann::json& dictionary, const ExpressionRules& rules);

}  // namespace logline::feed
