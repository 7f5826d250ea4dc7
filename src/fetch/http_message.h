// An HTTP response as it came over the wire, to status, headers and the body inside its codings. Pure.
//
// Crawlers differ in what they keep: a body that is not in the coding its headers name is taken as it is.
//
//     auto response = parse_http_response(block, 64 << 20);      // ->body is HTML, chunks and gzip undone
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace logline::fetch {

struct HttpMessage {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
  bool is_whole = true;  // as long as its headers say, or they say nothing
  [[nodiscard]] std::string_view header(std::string_view name) const;  // the last of that name; may be empty
};

// An error when it is no response, when its packed body is broken, or when the body would be larger than
// `most_bytes` (or bomb-like: unpack_stream.h).
Result<HttpMessage> parse_http_response(std::string_view bytes, std::size_t most_bytes);

}  // namespace logline::fetch
