// A document from an http or https address, within limits (wrap/http.h says which and why).
//
// Blocks; safe from any thread.
//
//     Result<Document> page = fetch_address("https://outlet.example/a", {});
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/document.h"
#include "wrap/http.h"

namespace logline::fetch {

using FetchLimits = wrap::HttpLimits;

// "ftp" of "ftp://host/file": the scheme of what is written like an address; empty for a path.
std::string_view scheme_of(std::string_view argument);
// Whether this is to be fetched rather than opened as a file.
bool is_web_address(std::string_view argument);

// A status other than 200 is an error ("answered 404").
Result<Document> fetch_address(std::string_view address, const FetchLimits& limits);

}  // namespace logline::fetch
