// The journal to the views: applies what the views have not applied yet, in batches, each one transaction.
//
// `rebuild` empties the views first; the same journal gives the same views wherever the batches are cut. One
// thread; needs the installation open for writing.
//
// A pipeline begins with what the views hold: putting that back costs as much as all articles so far. Whoever
// applies little again and again keeps a Replayer, which remembers it from one call to the next, and starts
// over by itself when somebody else has written meanwhile.
//
//     Result<ReplayReport> report = replay(installation, stages, show_progress);
//     Replayer replayer(stages);                     // a server's: each call costs what came new
//     replayer.run(installation, {}, stop);
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/stages.h"
#include "store/installation.h"

namespace logline::pipeline {

inline constexpr std::size_t kMostNotes = 1000;

struct ReplayReport {
  std::size_t entries = 0;              // of the journal, applied now
  std::size_t articles = 0;             // that they held, repeats included
  std::vector<std::string> complaints;  // documents that held no article, and why
  std::vector<std::string> notes;       // of the others: what was mended or left out; kMostNotes of them
};

// Called before each entry with what it is of, as a person knows it (a file, an address; empty: a decision),
// and after each batch.
using ReplayProgress = std::function<void(Seq done, Seq of, std::string_view at)>;

// Borrows the stages. The installation may be another object each time, of the same folder.
class Replayer {
 public:
  explicit Replayer(const Stages& stages);
  Replayer(Replayer&&) noexcept;
  Replayer& operator=(Replayer&&) noexcept;
  ~Replayer();

  // When told to stop it ends after the batch at hand; the next call goes on from there.
  Result<ReplayReport> run(store::Installation& installation, const ReplayProgress& progress,
                           const std::stop_token& stop = {});
  // How often it had to put back all that the views hold.
  [[nodiscard]] std::size_t starts() const { return starts_; }

 private:
  struct Memory;
  const Stages* stages_;
  std::unique_ptr<Memory> memory_;  // none before the first call, and after an error
  std::size_t starts_ = 0;
};

// Once.
Result<ReplayReport> replay(store::Installation& installation, const Stages& stages,
                            const ReplayProgress& progress, const std::stop_token& stop = {});

}  // namespace logline::pipeline
