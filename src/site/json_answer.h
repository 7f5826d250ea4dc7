// Answers of the API: JSON, and errors as RFC 9457 problems. Pure; safe from any thread.
//
//     return json_response(200, {{"stories", std::move(stories)}});
//     return problem(404, "There is no such story");
#pragma once

#include <string>

#include "site/message.h"
#include "wire/json.h"

namespace logline::site {

inline constexpr std::string_view kApiPath = "/api/";

Response json_response(unsigned status, const Json& json);
Response problem(unsigned status, const std::string& title, const std::string& detail = {});
// 400: what is wrong with what was asked.
Response bad_request(const std::string& detail);

}  // namespace logline::site
