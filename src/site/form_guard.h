// Forms answered only when they come from our own pages (OWASP "Cross-Site Request Forgery Prevention",
// double submit cookie with Fetch Metadata): the browser's Sec-Fetch-Site or Origin must not name another
// site, and the form must bring back the token that a SameSite=Strict, HttpOnly cookie holds.
//
//     if (!is_from_our_page(request)) return html_response(403, …);
#pragma once

#include <string>

#include "site/message.h"

namespace logline::site {

// The token for a form: the reader's, or a new one that remember_token() then has to send along.
std::string form_token(const Request& request);
void remember_token(const Request& request, const std::string& token, Response& response);
bool is_from_our_page(const Request& request);
// The same for requests of the API, which have no form: a program that shows a token; a script of our own
// pages, which sends the cookie's token as X-Logline-Form; or, without either, something that is no browser
// (browsers say where such requests come from).
bool is_from_ourselves(const Request& request, bool is_program);

}  // namespace logline::site
