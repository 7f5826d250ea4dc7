// Which network addresses a stranger's link may make us connect to: public ones only.
//
// Asked with the address that a name resolved to, at the moment of connecting, so neither a redirect nor a
// name that resolves to the inside gets past. Source: IANA's special-purpose address registries (RFC 6890).
// Pure; safe from any thread.
//
//     is_public(address)      // false for 127.0.0.1, 10.0.0.8, 169.254.169.254, ::1, fe80::1 …
#pragma once

#include <sys/socket.h>

namespace logline::wrap {

// IPv4 and IPv6; an IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) counts as itself. Other families
// are not public.
bool is_public(const sockaddr& address);

// Whether it is of the link alone (169.254.0.0/16, fe80::/10), Amazon's fd00:ec2::254, Alibaba's
// 100.100.100.200 or Azure's 168.63.129.16: where clouds tell their machines' secrets and nobody publishes.
// Refused even where private addresses are allowed.
bool is_off_limits(const sockaddr& address);

// Of those, whether it is one where a cloud tells secrets; else it is only of the link.
bool tells_secrets(const sockaddr& address);

}  // namespace logline::wrap
