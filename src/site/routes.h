// The site's routes, in one table. A request goes through answer(): it finds the route, turns away whoever
// may not use it and forms that are not ours, and makes a page of whatever goes wrong.
//
//     Response response = answer(request, context);
#pragma once

#include <cstddef>
#include <span>

#include "site/router.h"

namespace logline::site {

inline constexpr std::size_t kLongestQuery = 200;  // bytes of words to look for

std::span<const Route> site_routes();

// Never fails: errors become pages with their status.
Response answer(Request request, Context& context);

// The handlers; each stands in the file of its page.
Result<Response> answer_log(const Request& request, Context& context);
Result<Response> answer_story(const Request& request, Context& context);
Result<Response> answer_title(const Request& request, Context& context);
Result<Response> answer_person(const Request& request, Context& context);
Result<Response> answer_outlet(const Request& request, Context& context);
Result<Response> answer_titles(const Request& request, Context& context);
Result<Response> answer_genre(const Request& request, Context& context);
Result<Response> answer_genres(const Request& request, Context& context);
Result<Response> answer_search(const Request& request, Context& context);
Result<Response> answer_settings(const Request& request, Context& context);
Result<Response> change_settings(const Request& request, Context& context);
Result<Response> change_progress(const Request& request, Context& context);
Result<Response> answer_sign_in(const Request& request, Context& context);
Result<Response> sign_in(const Request& request, Context& context);
Result<Response> sign_out(const Request& request, Context& context);
Result<Response> answer_join(const Request& request, Context& context);
Result<Response> join(const Request& request, Context& context);
Result<Response> answer_household(const Request& request, Context& context);
Result<Response> change_household(const Request& request, Context& context);
Result<Response> answer_login(const Request& request, Context& context);
Result<Response> change_password(const Request& request, Context& context);
Result<Response> remove_login(const Request& request, Context& context);
Result<Response> add_token(const Request& request, Context& context);
Result<Response> remove_token(const Request& request, Context& context);
Result<Response> answer_desk(const Request& request, Context& context);
Result<Response> answer_desk_images(const Request& request, Context& context);
Result<Response> answer_desk_changes(const Request& request, Context& context);
Result<Response> answer_decisions(const Request& request, Context& context);
Result<Response> describe_image(const Request& request, Context& context);
Result<Response> correct_statement(const Request& request, Context& context);
Result<Response> ask_takedown(const Request& request, Context& context);
Result<Response> split_off(const Request& request, Context& context);
Result<Response> merge_story(const Request& request, Context& context);
Result<Response> answer_logins(const Request& request, Context& context);
Result<Response> change_logins(const Request& request, Context& context);
Result<Response> api_log(const Request& request, Context& context);
Result<Response> api_story(const Request& request, Context& context);
Result<Response> api_titles(const Request& request, Context& context);
Result<Response> api_title(const Request& request, Context& context);
Result<Response> api_genres(const Request& request, Context& context);
Result<Response> api_genre(const Request& request, Context& context);
Result<Response> api_person(const Request& request, Context& context);
Result<Response> api_search(const Request& request, Context& context);
Result<Response> api_progress(const Request& request, Context& context);
Result<Response> api_set_progress(const Request& request, Context& context);
Result<Response> api_follows(const Request& request, Context& context);
Result<Response> api_follow(const Request& request, Context& context);
Result<Response> api_unfollow(const Request& request, Context& context);
Result<Response> api_mark_read(const Request& request, Context& context);
Result<Response> mark_read(const Request& request, Context& context);
Result<Response> change_follow(const Request& request, Context& context);
Result<Response> export_reader(const Request& request, Context& context);
Result<Response> api_suggestions(const Request& request, Context& context);
Result<Response> api_events(const Request& request, Context& context);
Result<Response> api_description(const Request& request, Context& context);
Result<Response> answer_api(const Request& request, Context& context);
Result<Response> feed_log(const Request& request, Context& context);
Result<Response> feed_title(const Request& request, Context& context);
Result<Response> feed_person(const Request& request, Context& context);
Result<Response> feed_outlet(const Request& request, Context& context);
Result<Response> feed_genre(const Request& request, Context& context);
Result<Response> feed_search(const Request& request, Context& context);
Result<Response> answer_sitemap(const Request& request, Context& context);
Result<Response> answer_sitemap_part(const Request& request, Context& context);
Result<Response> answer_robots(const Request& request, Context& context);
Result<Response> take_hook(const Request& request, Context& context);
Result<Response> answer_health(const Request& request, Context& context);
Result<Response> answer_static(const Request& request, Context& context);

// The page that says there is nothing here.
Response not_found(const Context& context);
// The page that says that the desk waits for as much as it may already.
Response too_many(const Context& context);

}  // namespace logline::site
