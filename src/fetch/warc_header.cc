#include "fetch/warc_header.h"

#include <algorithm>
#include <charconv>

#include "fetch/header_lines.h"

namespace logline::fetch {

Result<WarcHeader> parse_warc_header(std::string_view text) {
  if (!text.starts_with("WARC/")) return fail("not the start of a record");
  WarcHeader header;
  bool has_length = false;
  for_each_header(text.substr(std::min(text.find('\n'), text.size())), [&](std::string&& name,
                                                                           std::string_view value) {
    if (name == "warc-type") header.type = value;
    if (name == "content-type") header.content_type = value;
    if (name == "warc-date") header.date = Timestamp::parse_iso(value);
    if (name == "warc-truncated") header.is_cut = true;
    if (name == "warc-target-uri") {  // some writers put it in angle brackets
      if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
      header.address = value;
    }
    if (name == "content-length") {
      const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), header.length);
      has_length = trouble == std::errc() && end == value.data() + value.size();
    }
  });
  if (!has_length) return fail("a record without a length");
  return header;
}

}  // namespace logline::fetch
