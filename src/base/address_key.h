// What all spellings of an address have in common: scheme, "www.", the host's case, the scheme's own port, a
// trailing slash, the fragment, parameters that only count visits (data/fetch/visit-parameters.txt), blanks
// around it and what of it is percent-encoded make no difference. By it takedowns are found, and an article
// that comes back. Pure; safe from any thread.
//
//     address_key("HTTP://www.Outlet.example:80/a/?utm_source=x&id=3#top")       // "outlet.example/a?id=3"
#pragma once

#include <string>
#include <string_view>

namespace logline {

// Empty when it is no address.
std::string address_key(std::string_view address);

// What stands behind its "#".
std::string_view fragment_of(std::string_view address);

}  // namespace logline
