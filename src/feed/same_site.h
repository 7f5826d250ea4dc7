// Whether what comes from one place is said by the site itself of another. Pure.
//
// "www.", "feeds.", "rss." and the like (data/fetch/serving-hosts.txt) name a machine of a site, and a host
// speaks for those below it, not for the one above: a blog is not the service that holds it. Where a host is
// shared by path (data/fetch/shared-hosts.txt, and "~name" or "@name" anywhere) each name is a site.
//
//     is_same_site(site_of("https://rss.outlet.example/all"), site_of("https://www.outlet.example/a"))    //
//     true
#pragma once

#include <string>
#include <string_view>

namespace logline::feed {

// Host and port as address_key() has them, and behind a slash the name on a shared host: "medium.com/@ann".
// Empty when it is no address.
std::string site_of(std::string_view address);
// The same of what address_key() gave.
std::string site_of_key(std::string_view key);

// Whether what comes from `feed` speaks for `site`; both by site_of().
bool is_same_site(std::string_view feed, std::string_view site);

// Whether a host counts clicks and leads on to somebody's article (data/fetch/click-counters.txt).
bool counts_clicks(std::string_view site);

}  // namespace logline::feed
