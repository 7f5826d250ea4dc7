// An address as it is sent. Source: the URL standard (WHATWG), 4.4: blanks around it are left out, line feeds
// and tabs too; what may not stand in a path or a query, blanks and bytes outside ASCII foremost, is
// percent-encoded. What is encoded stays as it is. Pure; safe from any thread.
//
//     sent_address(" https://outlet.example/a b/é ")      // "https://outlet.example/a%20b/%C3%A9"
#pragma once

#include <string>
#include <string_view>

namespace logline {

// The host stays as it is written.
std::string sent_address(std::string_view address);

// By which two spellings of a path or a query are one: the same encoded, with letters, digits, "-", ".", "_"
// and "~" decoded and hexadecimal digits in upper case (RFC 3986, 6.2.2). Line feeds are encoded too.
std::string one_spelling(std::string_view path);

}  // namespace logline
