// The last step of every answer: what may be done with it (headers of safety), whether the reader has it
// already (ETag, 304), and whether it travels packed (gzip). Pure; safe from any thread.
//
//     Response sent = finish_response(request, answer(request, context));
#pragma once

#include <cstdint>

#include "site/message.h"

namespace logline::site {

// For whom it is packed: for one client quickly, for many who get the same bytes well.
enum class PackedFor : std::uint8_t { one, many };

// Packs it where the client takes that and it is worth it, unless that is done already.
Response pack_response(const Request& request, Response response, PackedFor whom = PackedFor::one);
bool takes_gzip(const Request& request);

// That and all the rest. The ETag is over the bytes sent, so that it tells nothing that the bytes don't.
Response finish_response(const Request& request, Response response);

}  // namespace logline::site
