// Who sends a request: by the session's cookie, or by the token that a program shows.
//
// A cookie holds a secret of 256 bits that is made when somebody signs in, never before (OWASP "Session
// Management": no fixation), is kept as its hash, HttpOnly, and Secure where the site is reached by https.
// One thread at a time.
//
//     Result<Visitor> visitor = recognise(request, logins, now);
#pragma once

#include <string>

#include "site/context.h"
#include "site/message.h"

namespace logline::site {

// Somebody who has not signed in, where nothing proves more.
Result<Visitor> recognise(const Request& request, store::Logins& logins, std::int64_t now);

// The SHA-256 of the request's session cookie; empty without one.
std::string session_secret(const Request& request);
// The SHA-256 of the request's bearer token; empty without one.
std::string bearer_secret(const Request& request);
// The SHA-256 of the token in a feed's address (?token=); empty without one, and for all that is no feed.
std::string feed_secret(const Request& request);

// Signs in: a new session, whose cookie goes out with the response.
Result<void> begin_session(std::int64_t login, const std::string& reader, Context& context,
                           Response& response);
// Takes the cookie away.
void forget_session(const Context& context, Response& response);

}  // namespace logline::site
