// The links in an answer's Link headers (RFC 8288): where a page's feed is, where a feed's hub is. Pure.
//
//     for (const HeaderLink& link : header_links(headers, address))
//       if (link.has_relation("alternate")) …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fetch/backoff.h"

namespace logline::fetch {

struct HeaderLink {
  std::string address{};    // absolute
  std::string relations{};  // in lower case, spaces between them
  std::string type{};       // in lower case
  std::string title{};
  [[nodiscard]] bool has_relation(std::string_view wanted) const;
};

// In order; at most 50.
std::vector<HeaderLink> header_links(const Headers& headers, std::string_view address);

}  // namespace logline::fetch
