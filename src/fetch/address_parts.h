// The parts of an http(s) address that fetching decides by: its host, its origin, its credentials.
//
// Pure; safe from any thread. What is no address gives empty parts.
//
//     without_credentials("https://me:secret@outlet.example/feed")     // "https://outlet.example/feed"
#pragma once

#include <string>
#include <string_view>

namespace logline::fetch {

// "outlet.example:8443": host and port, lower case; the scheme's own port is left out.
std::string host_and_port(std::string_view address);
// "https://outlet.example:8443"
std::string origin_of(std::string_view address);
// For everything that is printed, logged or put into the journal.
std::string without_credentials(std::string_view address);
// The form in which two spellings of an address are one: scheme and host in lower case, no own port, no
// fragment, "/" for an empty path, the rest as it is sent (base/sent_address.h). Credentials stay.
std::string tidy_address(std::string_view address);
// The same of an address as people and programs write it: blanks around it and in it, "feed:" before it or in
// the place of its scheme.
std::string web_address_of(std::string_view written);
// Whether the host of an http(s) address can be one, and its port.
bool has_host(std::string_view address);

}  // namespace logline::fetch
