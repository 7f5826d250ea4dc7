// Answers that are kept for whoever asks the same next: for those who have not signed in every page that they
// may read, and for readers what depends on little besides the address and how far they have watched
// (Route::sharing).
//
// The wall holds by construction: a kept answer is made from what it is kept by and nothing else. The handler
// is given a request without headers and cookies, a visitor without a name, marks for what is the reader's
// own (kept_page.h), the first second of the quarter of an hour, the zone and region of whoever
// asks, and a progress that writes down about which
// titles it is asked. Whoever is as far with each of those titles would have been given the same bytes, so
// they get them; how far they are with others was not asked. Everything is forgotten when the views have
// changed. Safe from several threads.
//
//     const auto version = …;   // before anything is read to answer the question
//     if (const auto shared = shared_question(request, context))
//       response = kept.answer(*shared, version, request, context);
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/recent.h"
#include "site/context.h"
#include "site/kept_page.h"
#include "site/message.h"

namespace logline::site {

// What an answer depends on besides how far the reader is with some titles.
struct Question {
  std::string text{};
  bool is_named = false;  // what is the reader's own stands open in it
  std::optional<bool> is_followed{};
  friend bool operator==(const Question&, const Question&) = default;
};

// nullopt: it may depend on more.
std::optional<Question> shared_question(const Request& request, const Context& context);

class KeptAnswers {
 public:
  // `most`: bytes of answers and what they are kept by.
  explicit KeptAnswers(std::size_t most = 24U << 20U);

  // As answer() (routes.h), packed if the client takes that. `version`: of the views, higher after each
  // change.
  Response answer(const Question& question, std::uint64_t version, const Request& request, Context& context);

 private:
  using Page = std::shared_ptr<const KeptPage>;
  // About which titles a question was asked; another number after each that was added.
  struct Titles {
    std::uint64_t number = 0;
    std::vector<std::string> keys{};
  };
  Page find(std::uint64_t version, const std::string& question, const wall::Progress& progress);
  void keep(std::uint64_t version, const std::string& question, const wall::Progress& progress,
            const wall::Asked& asked, Page page);

  const std::string mark_;  // empty: the system gives no random bytes
  std::mutex mutex_;        // guards what follows
  Recent<Titles> titles_;   // by their bytes
  Recent<Page> pages_;  // by their bytes, by the number of the question's titles and the progress of those
  std::uint64_t version_ = 0, numbers_ = 0;
};

}  // namespace logline::site
