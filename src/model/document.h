// A document: bytes as received, with what came along. What the journal holds, and what every later stage
// starts from.
//
// Owns its bytes. A plain value; safe to read from several threads.
//
//     Document page{.address = "https://outlet.example/a", .content_type = "text/html; charset=utf-8", .bytes
//     = body};
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/timestamp.h"

namespace logline {

struct Document {
  std::string source{};  // path or address it was read from, as the person gave it; error messages name it
  std::string name{};    // path below the argument without its ending, for files; of a followed feed the
                       // address it is followed by, of an entry's page the entry's; else empty for addresses
  std::string address{};       // final http(s) address, or empty for a bare file
  std::string content_type{};  // as the server or the saved fetch said; may be empty or wrong
  std::optional<Timestamp> received_at{};
  std::vector<std::pair<std::string, std::string>> headers{};  // names in lower case
  std::string publisher{};  // of an entry's page: whose entry it is, when not the page's own site's
  std::string outlet{};     // who publishes, when the person or the feed told us; may be empty
  bool is_decoded = false;  // bytes are UTF-8 already, whatever a declaration in them says (saved fetches)
  bool is_whole = false;    // an answer said where it ends, and ends there: what is open in it stays open
  std::string bytes{};
};

}  // namespace logline
