// Addresses found on a page, made whole. Pure; safe from any thread.
//
//     absolute_address("/img/a.jpg", "https://outlet.example/tv/x")      //
//     "https://outlet.example/img/a.jpg" host_of("https://www.outlet.example:8080/a") // "outlet.example"
#pragma once

#include <string>
#include <string_view>

namespace logline::page {

// `address` against the address of its page, as it is sent (RFC 3986, section 5, without normalising what is
// absolute already). Empty for anything that is not http or https in the end.
std::string absolute_address(std::string_view address, std::string_view base);

// Lower case, without port and leading "www."; empty when there is none.
std::string host_of(std::string_view address);

// Whether two absolute addresses name one page: with or without https, "www.", a fragment, a last slash, or
// a query that only one of them has.
bool is_same_page(std::string_view a, std::string_view b);

// Whether it is an absolute address of something else than a site's front page.
bool is_article_address(std::string_view address);

}  // namespace logline::page
