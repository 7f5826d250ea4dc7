#include "fetch/received.h"

#include "fetch/address_parts.h"

namespace logline::fetch {

Document received_document(const std::string& address, Headers&& headers, std::string&& body,
                           std::int64_t now) {
  Document document{.source = without_credentials(address), .address = without_credentials(address)};
  document.content_type = header_of(headers, "content-type");
  document.received_at = Timestamp::from_utc(now);
  document.headers = std::move(headers);
  std::erase_if(document.headers, [](const auto& header) { return header.first == "set-cookie"; });
  document.bytes = std::move(body);
  return document;
}

}  // namespace logline::fetch
