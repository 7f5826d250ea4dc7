// The site's routes, in one table. A request goes through answer(): it finds the route, and makes a page of
// whatever goes wrong.
//
//     Response response = answer(request, context);
#pragma once

#include <span>

#include "site/router.h"

namespace logline::site {

std::span<const Route> site_routes();

// Never fails: errors become pages with their status.
Response answer(Request request, Context& context);

// The handlers; each stands in the file of its page.
Result<Response> answer_log(const Request& request, Context& context);
Result<Response> answer_story(const Request& request, Context& context);
Result<Response> answer_title(const Request& request, Context& context);
Result<Response> answer_person(const Request& request, Context& context);
Result<Response> answer_titles(const Request& request, Context& context);
Result<Response> answer_search(const Request& request, Context& context);
Result<Response> answer_settings(const Request& request, Context& context);
Result<Response> change_settings(const Request& request, Context& context);
Result<Response> change_progress(const Request& request, Context& context);
Result<Response> answer_health(const Request& request, Context& context);
Result<Response> answer_static(const Request& request, Context& context);

// The page that says there is nothing here.
Response not_found(const Context& context);

}  // namespace logline::site
