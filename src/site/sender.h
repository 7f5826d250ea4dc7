// Whom failed attempts are counted for: behind a proxy at this machine, whom the proxy names. Pure.
//
//     request.peer = sender_of(request);
#pragma once

#include <string>

#include "site/message.h"

namespace logline::site {

// Of X-Forwarded-For the last address, without a port: that one the proxy itself has written, those before it
// are what it was sent. From anywhere but this machine the header is not looked at.
std::string sender_of(const Request& request);

}  // namespace logline::site
