// An answer to the document that the journal keeps: without credentials, and without what is a secret. Pure.
//
//     Document document = received_document(address, std::move(headers), std::move(body), now);
#pragma once

#include <cstdint>
#include <string>

#include "fetch/backoff.h"
#include "model/document.h"

namespace logline::fetch {

// `now` in UTC seconds. Set-Cookie is the server's word to a browser, and can be a secret: it is left out.
Document received_document(const std::string& address, Headers&& headers, std::string&& body,
                           std::int64_t now);

}  // namespace logline::fetch
