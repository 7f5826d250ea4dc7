// Whether a request's Host is this machine's own: the guard against DNS rebinding.
//
// A page elsewhere can make its own name resolve to this machine and then read our answers; it cannot make a
// browser send a numeric address or "localhost" as Host. So a name is refused. A request without Host comes
// from no browser. Pure.
//
//     is_own_host("127.0.0.1:8080")     // true
//     is_own_host("evil.example")       // false
#pragma once

#include <string>
#include <string_view>

namespace logline::site {

// `public_host` is a name under which the site may be reached too; empty: none.
bool is_own_host(std::string_view host, std::string_view public_host = {});

// What absolute addresses of a site begin with that was reached as `host`: "http://127.0.0.1:8080". A host
// with anything in it that no host has is not repeated.
std::string origin_of(std::string_view host, bool is_secure);

}  // namespace logline::site
