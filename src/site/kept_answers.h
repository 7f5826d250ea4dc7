// Answers that are kept for whoever asks the same next: for those who have not signed in every page that they
// may read, and for everybody what depends on nothing but the address and how far they have watched
// (Route::is_shared).
//
// The wall holds by construction: a kept answer is made from what its key says and nothing else. The handler
// is given a request without headers and cookies, a visitor without a name, the first second of the quarter
// of an hour, and the progress that the key spells out; so whoever gets it would have got the same bytes.
// Everything is forgotten when the views have changed. One thread at a time.
//
//     if (const auto shared = shared_question(request, context)) response = kept.answer(*shared, request,
//     context);
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/recent.h"
#include "site/context.h"
#include "site/message.h"

namespace logline::site {

// What an answer depends on, as text; nullopt: it may depend on more.
std::optional<std::string> shared_question(const Request& request, const Context& context);

class KeptAnswers {
 public:
  // `most`: bytes of answers and what they are kept by.
  explicit KeptAnswers(std::size_t most = 12U << 20U) : answers_(most / 2) {}

  // As answer() (routes.h), packed if the client takes that.
  Response answer(const std::string& question, const Request& request, Context& context);

 private:
  Recent<Response> answers_;  // by their bytes
  std::uint64_t version_ = 0;
};

}  // namespace logline::site
