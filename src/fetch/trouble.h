// What goes wrong with an address, in words a person can act on: data/fetch/troubles.tsv.
//
// What to do depends on who asks: whoever gave an address and waits for it can try again, a followed feed is
// asked again by itself. Errors name no place. Pure; safe from any thread.
//
//     state.problem = trouble_of_status(answer.status, answer.headers, Asking::again).what;
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "fetch/backoff.h"
#include "wrap/http_pool.h"

namespace logline::fetch {

enum class Asking : std::uint8_t {
  once,  // a person waits for the answer
  again  // a feed that is polled
};

// Of an answer that is not what was asked for, by its status; `asked` tells whether a user and a password
// were given.
Error trouble_of_status(int status, const Headers& headers, Asking asking, std::string_view asked = {});
// Of no answer; `words` say what happened.
Error trouble_of_fault(wrap::HttpFault fault, std::string words, Asking asking);
// Of a followed feed's document that is no feed: `found` is what reading it said, `address` where it is.
Error trouble_of_document(const Error& found, std::string_view body, std::string_view address);
// Of a feed that is well, but odd: "unclosed", "no_entries", "nowhere" in the table.
Error trouble_of_feed(std::string_view cause);

}  // namespace logline::fetch
