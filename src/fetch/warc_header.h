// The header of one WARC record (ISO 28500): what kind it is, of which address and moment, and how long its
// block is. Pure.
//
//     auto header = parse_warc_header("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 12\r\n\r\n");
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/timestamp.h"

namespace logline::fetch {

struct WarcHeader {
  std::string type;          // "response", "resource", "revisit", "request", "metadata", "warcinfo" …
  std::string address;       // WARC-Target-URI
  std::string content_type;  // of the block
  std::optional<Timestamp> date{};
  std::uint64_t length = 0;  // bytes of the block
  bool is_cut = false;       // WARC-Truncated: the crawler kept only the start
};

// `text` ends with the empty line. An error when it is no record's header or says no length.
Result<WarcHeader> parse_warc_header(std::string_view text);

}  // namespace logline::fetch
