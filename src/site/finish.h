// The last step of every answer: what may be done with it (headers of safety), whether the reader has it
// already (ETag, 304), and whether it travels packed (gzip). Pure; safe from any thread.
//
//     Response sent = finish_response(request, answer(request, context));
#pragma once

#include <cstddef>

#include "site/message.h"

namespace logline::site {

// Packs it quickly where the client takes that and it is worth it, unless that is done already.
Response pack_response(const Request& request, Response response);
// By its kind and that many bytes of body.
bool is_worth_packing(const Response& response, std::size_t body);
bool takes_gzip(const Request& request);

// That and all the rest. The ETag is over the bytes sent, so that it tells nothing that the bytes don't.
Response finish_response(const Request& request, Response response);

}  // namespace logline::site
