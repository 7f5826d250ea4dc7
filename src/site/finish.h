// The last step of every answer: what may be done with it (headers of safety), whether the reader has it
// already (ETag, 304), and whether it travels packed (gzip). Pure; safe from any thread.
//
//     Response sent = finish_response(request, answer(request, context));
#pragma once

#include "site/message.h"

namespace logline::site {

// The ETag is over the bytes sent, so that it tells nothing that the bytes don't.
Response finish_response(const Request& request, Response response);

}  // namespace logline::site
