#include "pipeline/replay.h"

#include "catalogue/title_list.h"
#include "pipeline/articles.h"
#include "pipeline/pipeline.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kMostEntries = 64;  // documents in a batch: what a kill -9 makes us do again
constexpr std::size_t kMostArticles = 2000;

}  // namespace

struct Replayer::Memory {
  Memory(const Stages& stages, store::Installation& installation)
      : views_number(installation.views_number()), past(installation.views()), pipeline(stages, past) {}

  std::uint64_t views_number;
  Seq applied = 0;  // the views' position when it was last true to them
  StoredPast past;
  Pipeline pipeline;
};

namespace {

class Replay {
 public:
  Replay(store::Installation& installation, const Stages& stages, Pipeline& pipeline)
      : journal_(installation.journal()),
        views_(installation.views()),
        stages_(stages),
        pipeline_(pipeline) {}

  Result<void> remember_articles();
  Result<void> remember_takedowns();
  Result<Seq> run(Seq from, Seq last, const ReplayProgress& progress, const std::stop_token& stop);
  ReplayReport report{};

 private:
  Result<void> apply(Seq seq, const store::JournalEntry& entry);
  Result<void> apply_document(Seq seq, const Document& document);
  void apply_titles(const Document& document);
  Result<void> apply_takedown(const store::JournalEntry& entry);
  Result<void> apply_decision(const store::JournalEntry& entry);
  Result<void> write(Seq applied);

  store::Journal& journal_;
  store::Views& views_;
  const Stages& stages_;
  Pipeline& pipeline_;
  store::TakenDown taken_down_;  // in force now
  std::size_t waiting_ = 0;      // articles taken and not yet written
};

// The pipeline's memory is what the views hold: titles and placements.
Result<void> Replay::remember_articles() {
  auto titles = views_.titles();
  if (!titles) return tl::unexpected(titles.error());
  auto seen_once = views_.seen_once();
  if (!seen_once) return tl::unexpected(seen_once.error());
  pipeline_.remember(std::move(*titles), std::move(*seen_once));
  return views_.each_article([&](const store::ArticleRow& row) { pipeline_.remember(row); });
}

Result<void> Replay::remember_takedowns() {
  // All of them, those still to be applied too: what they cover is out of the journal's documents already.
  // Old documents are not read for it, so that a damaged one keeps no new one from the views.
  const auto burials = journal_.burials();
  if (!burials) return tl::unexpected(burials.error());
  taken_down_ = store::TakenDown(*burials);
  pipeline_.remember(taken_down_);
  return {};
}

Result<void> Replay::apply_document(Seq seq, const Document& document) {
  auto found = articles_of(document, stages_.page_rules);
  if (!found) {
    report.complaints.push_back(found.error().to_string());
    return {};
  }
  for (const std::string& note : found->notes)
    if (report.notes.size() < kMostNotes) report.notes.push_back(document.source + ": " + note);
  report.articles += found->articles.size();
  waiting_ += found->articles.size();
  for (ArrivedArticle& article : found->articles)
    if (auto taken = pipeline_.take(std::move(article), seq, document.received_at); !taken) return taken;
  return {};
}

// Rows that cannot be read were named when the list was imported.
void Replay::apply_titles(const Document& document) {
  const auto list = catalogue::parse_catalogue_csv(document.bytes);
  if (!list) {
    report.complaints.push_back(list.error().at(document.source).to_string());
    return;
  }
  pipeline_.import_titles(list->titles);
  for (const catalogue::TitleDecision& decision : list->decisions)
    if (auto decided = pipeline_.decide(decision); !decided)
      report.complaints.push_back(decided.error().at(document.source).to_string());
}

Result<void> Replay::apply_takedown(const store::JournalEntry& entry) {
  const auto burial = store::parse_burial(entry.payload);
  if (!burial) return tl::unexpected(burial.error().at("takedown"));
  if (!taken_down_.has(*burial)) return {};  // lifted since
  const store::TakenDown asked({*burial});
  std::vector<ArticleId> covered;
  auto visited = views_.each_article([&](const store::ArticleRow& row) {
    if (asked.covers(row.article.address, row.article.outlet)) covered.push_back(row.article.id);
  });
  if (!visited) return visited;
  return pipeline_.take_down(*burial, covered);
}

Result<void> Replay::apply_decision(const store::JournalEntry& entry) {
  const auto decision = store::parse_decision(entry.payload);
  if (!decision) {
    report.complaints.push_back(decision.error().to_string());
    return {};
  }
  // Else a lifted takedown: what is in force is asked at the start of each run.
  return *decision ? pipeline_.decide(**decision) : Result<void>{};
}

Result<void> Replay::apply(Seq seq, const store::JournalEntry& entry) {
  switch (entry.kind) {
    case store::JournalKind::document:
      return entry.is_buried ? Result<void>{} : apply_document(seq, entry.document);
    case store::JournalKind::import: apply_titles(entry.document); return {};
    case store::JournalKind::takedown: {
      // Articles of this batch must be in the views before the takedown looks for them there.
      if (auto written = write(seq - 1); !written) return written;
      return apply_takedown(entry);
    }
    case store::JournalKind::decision: return apply_decision(entry);
  }
  return {};
}

Result<void> Replay::write(Seq applied) {
  auto changes = pipeline_.settle(applied);
  if (!changes) return tl::unexpected(changes.error());
  waiting_ = 0;
  return views_.write(*changes);
}

Result<Seq> Replay::run(Seq from, Seq last, const ReplayProgress& progress, const std::stop_token& stop) {
  Seq at = from;
  while (at < last && !stop.stop_requested()) {
    Result<void> outcome;
    Seq seen = at;
    const auto count = journal_.read(at, kMostEntries, [&](Seq seq, const store::JournalEntry& entry) {
      if (!outcome || waiting_ > kMostArticles) return;
      if (progress) progress(seq - 1, last, entry.document.source);
      outcome = apply(seq, entry);
      seen = seq;
      ++report.entries;
    });
    if (!count) return tl::unexpected(count.error());
    if (!outcome) return tl::unexpected(outcome.error());
    if (auto written = write(seen); !written) return tl::unexpected(written.error());
    at = seen;
    if (progress) progress(at, last, {});
  }
  return at;
}

}  // namespace

Replayer::Replayer(const Stages& stages) : stages_(&stages) {}
Replayer::Replayer(Replayer&&) noexcept = default;
Replayer& Replayer::operator=(Replayer&&) noexcept = default;
Replayer::~Replayer() = default;

Result<ReplayReport> Replayer::run(store::Installation& installation, const ReplayProgress& progress,
                                   const std::stop_token& stop) {
  const auto applied = installation.views().applied();
  const auto last = installation.journal().last();
  if (!applied) return tl::unexpected(applied.error());
  if (!last) return tl::unexpected(last.error());
  if (*applied >= *last) return ReplayReport{};
  // In hand while it works: after an error the pipeline is ahead of the views and cannot be trusted.
  std::unique_ptr<Memory> memory = std::move(memory_);
  const bool is_true =
      memory && memory->views_number == installation.views_number() && memory->applied == *applied;
  if (!is_true) memory.reset();  // before the new one is made: never two at once
  if (!memory) memory = std::make_unique<Memory>(*stages_, installation);
  memory->past.look_in(installation.views());
  Replay replay(installation, *stages_, memory->pipeline);
  if (!is_true) {
    ++starts_;
    if (auto done = replay.remember_articles(); !done) return tl::unexpected(done.error());
  }
  if (auto done = replay.remember_takedowns(); !done) return tl::unexpected(done.error());
  const auto reached = replay.run(*applied, *last, progress, stop);
  if (!reached) return tl::unexpected(reached.error());
  memory->applied = *reached;
  memory_ = std::move(memory);
  return std::move(replay.report);
}

Result<ReplayReport> replay(store::Installation& installation, const Stages& stages,
                            const ReplayProgress& progress, const std::stop_token& stop) {
  return Replayer(stages).run(installation, progress, stop);
}

}  // namespace logline::pipeline
