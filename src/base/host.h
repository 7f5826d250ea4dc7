// The host of an address, as addresses are compared (address_key.h). Pure.
//
//     host_of("https://www.Screen-Gull.example:8443/a")      // "screen-gull.example"
#pragma once

#include <string>
#include <string_view>

namespace logline {

// Lower case, without port, user and "www."; empty when the address has none.
std::string host_of(std::string_view address);

}  // namespace logline
