#include "site/json_answer.h"
#include "site/routes.h"

namespace logline::site {

Result<Response> api_suggestions(const Request& request, Context& context) {
  constexpr std::size_t kSuggestions = 8;
  const std::string words = value_of(request.query, "q");
  if (words.empty() || words.size() > kLongestQuery)
    return problem(400, "The request is not as it should be", "q is what to look for, at most 200 bytes");
  auto names = context.gate.names_with(words, kSuggestions);
  if (names && names->empty()) names = context.gate.names_near(words, kSuggestions);
  if (!names) return tl::unexpected(names.error());
  Json list = Json::array();
  for (const store::RecordName& name : *names)
    list.push_back({{"subject", name.subject}, {"key", name.key}, {"name", name.name}});
  return json_response(200, {{"names", std::move(list)}});
}

}  // namespace logline::site
