#include "app/decide.h"

#include "app/installation_command.h"
#include "app/now.h"

namespace logline::app {

store::Signature sign_now(const Decider& who) { return {.at = now_seconds(), .by = who.by}; }

Result<void> decide(store::Installation& installation, const store::Decision& decision, const Decider& who,
                    const char* what) {
  const auto last = installation.journal().last();
  if (!last) return tl::unexpected(last.error());
  const store::JournalEntry entry = store::decision_entry(decision, *last, sign_now(who));
  if (auto added = installation.journal().append({&entry, 1}); !added) return tl::unexpected(added.error());
  return apply_journal(installation, what, who.is_quiet).map([](const auto&) {});
}

}  // namespace logline::app
