#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/now.h"
#include "app/words.h"
#include "base/hash.h"
#include "base/id.h"
#include "catalogue/catalogue.h"
#include "catalogue/title_list.h"

// A person's word on two titles goes into the journal as a list of one row, as if it had been imported; what
// stands there holds in every rebuild.

namespace logline::app {
namespace {

struct TitleOptions {
  std::string what, title, other;
};

std::string name_of(const Title& title) {
  return title.year == 0 ? title.name : title.name + " (" + std::to_string(title.year) + ")";
}

// The titles that it changes, the one that was named first; nothing is written yet.
Result<std::vector<Title>> try_decision(store::Installation& installation,
                                        const catalogue::TitleDecision& decision) {
  auto known = installation.views().titles();
  if (!known) return tl::unexpected(known.error());
  catalogue::Catalogue catalogue(std::move(*known));
  return decision.merges ? catalogue.merge(decision.title, decision.other)
                         : catalogue.split(decision.title, decision.other);
}

// Said again after it was taken back it counts again, so the time is part of the key.
store::JournalEntry entry_of(const catalogue::TitleDecision& decision) {
  const std::string what = decision.merges ? "title merge" : "title split";
  store::JournalEntry entry{.kind = store::JournalKind::import, .key = {}};
  entry.document = {.source = what, .name = what};
  entry.document.received_at = Timestamp::from_utc(now_seconds());
  entry.document.bytes = catalogue::write_catalogue_csv(decision);
  entry.key = id_to_string(hash64(std::to_string(now_seconds()), entry.document.bytes)) + ":" + what;
  return entry;
}

Exit run_title(const CommandLine& line, const TitleOptions& wanted) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return complain(installation.error());
  if (const auto read = apply_journal(*installation, "reading"); !read) return complain(read.error());
  catalogue::TitleDecision decision{
      .merges = wanted.what == "merge", .title = wanted.title, .other = wanted.other};
  const auto changed = try_decision(*installation, decision);
  if (!changed) return complain(changed.error());
  decision.title =
      name_of(changed->front());  // however it was written: an alias would make a title of that name
  const store::JournalEntry entry = entry_of(decision);
  if (const auto added = installation->journal().append({&entry, 1}); !added) return complain(added.error());
  const auto report = apply_journal(*installation, "reading");
  if (!report) return complain(report.error());
  std::printf("%s and %s are %s. Every rebuild and every later import keeps to it.\n",
              printable(decision.title).c_str(), printable(decision.other).c_str(),
              decision.merges ? "one title" : "two titles");
  return report->complaints.empty() ? Exit::done : Exit::partly;
}

}  // namespace

void add_title_command(CommandLine& line) {
  auto options = std::make_shared<TitleOptions>();
  line.add("title",
           "Say that two titles are one (`title merge NAME OTHER`), or that they are not (`title split NAME\n"
           "OTHER`). Where several share a name, write the year: \"NAME (1978)\".")
      .argument("WHAT", options->what, "merge or split", {"merge", "split"})
      .argument("NAME", options->title, "The title that keeps its name")
      .argument("OTHER", options->other, "The one, or the other name, that is the same or is not")
      .runs([&line, options] { return run_title(line, *options); });
}

}  // namespace logline::app
