// The journal to the views: applies what the views have not applied yet, in batches, each one transaction.
//
// `rebuild` empties the views first; the same journal gives the same views wherever the batches are cut. One
// thread; needs the installation open for writing.
//
//     Result<ReplayReport> report = replay(installation, stages, show_progress);
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/stages.h"
#include "store/installation.h"

namespace logline::pipeline {

struct ReplayReport {
  std::size_t entries = 0;              // of the journal, applied now
  std::size_t articles = 0;             // that they held, repeats included
  std::vector<std::string> complaints;  // documents that held no article, and why
};

// Called before each entry with what it is of, as a person knows it (a file, an address; empty: a decision),
// and after each batch.
using ReplayProgress = std::function<void(Seq done, Seq of, std::string_view at)>;

// When told to stop it ends after the batch at hand; the next call goes on from there.
Result<ReplayReport> replay(store::Installation& installation, const Stages& stages,
                            const ReplayProgress& progress, const std::stop_token& stop = {});

}  // namespace logline::pipeline
