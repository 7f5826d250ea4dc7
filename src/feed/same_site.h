// Whether two hosts are one site's: what a feed says of addresses there is said by the site itself. Pure.
//
// "www.", "feeds.", "rss." and the like (data/fetch/serving-hosts.txt) name a machine of a site, and a host
// speaks for those below it, not for the one above: a blog is not the service that holds it.
//
//     is_same_site(site_of("https://rss.outlet.example/all"), site_of("https://www.outlet.example/a"))    //
//     true
#pragma once

#include <string>
#include <string_view>

namespace logline::feed {

// Host and port as address_key() has them; empty when it is no address.
std::string site_of(std::string_view address);

// Whether what comes from `feed` speaks for `site`; both by site_of().
bool is_same_site(std::string_view feed, std::string_view site);

// Whether a host counts clicks and leads on to somebody's article (data/fetch/click-counters.txt).
bool counts_clicks(std::string_view site);

}  // namespace logline::feed
