#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/journal_entry.h"
#include "app/lasting_path.h"
#include "app/now.h"
#include "app/terminal.h"
#include "app/title_import.h"
#include "app/words.h"
#include "catalogue/title_list.h"
#include "fetch/gather.h"

// Documents go to the journal in batches and are acknowledged there; only then are they applied to the views.
// A kill -9 at any moment is mended by running the same import again: entries that are there are recognised
// by their key, and views continue where they stopped.

namespace logline::app {
namespace {

constexpr std::size_t kBatchEntries = 200;
constexpr std::size_t kBatchBytes = 16U << 20U;

struct ImportOptions {
  Words paths;
  std::string outlet;
  bool allows_private_addresses = false;
  bool is_quiet = false;
};

class JournalWriter {
 public:
  JournalWriter(store::Journal& journal, TakenDown taken_down, bool is_quiet)
      : journal_(journal),
        taken_down_(std::move(taken_down)),
        bar_("importing", is_quiet),
        is_quiet_(is_quiet) {}

  void begin(const std::string& argument) { bar_.begin(argument); }

  void take(Document&& document) {
    if (error_) return;
    store::JournalEntry entry = journal_entry(taken_down_, std::move(document), false);
    if (entry.kind == store::JournalKind::import && !check_titles(entry.document)) return;
    bar_.show(++seen_, 0);
    put(std::move(entry), false);
  }

  // `is_of_titles`: taken out of a file of titles, which is no document.
  void put(store::JournalEntry&& entry, bool is_of_titles) {
    if (is_of_titles != is_of_titles_) flush();
    if (error_) return;
    is_of_titles_ = is_of_titles;
    if (entry.kind == store::JournalKind::import && !entry.document.received_at)
      entry.document.received_at = Timestamp::from_utc(now_seconds());
    bytes_ += entry.document.bytes.size();
    entries_.push_back(std::move(entry));
    if (entries_.size() >= kBatchEntries || bytes_ >= kBatchBytes) flush();
  }

  void show(const std::string& source, std::uint64_t read, std::uint64_t size) {
    if (source != item_) bar_.begin(item_ = source);
    bar_.show(read >> 20U, size >> 20U);
  }

  // An archive has been read up to there; kept with what was read when that is written.
  void read_to(const std::string& archive, std::uint64_t offset, std::uint64_t size, bool is_whole) {
    bar_.show(offset >> 20U, size >> 20U);
    if (!is_whole) return;
    if (positions_.empty() || positions_.back().key != archive) positions_.push_back({archive, 0});
    positions_.back().offset = offset;
  }
  std::uint64_t start_of(const std::string& archive) {
    const auto offset = journal_.archive_position(archive);
    if (!offset) error_ = offset.error();
    return offset.value_or(0);
  }
  void say(const std::string& words) {
    if (is_quiet_) return;
    bar_.clear();
    std::fprintf(stderr, "logline: %s\n", printable(words).c_str());
  }

  void refuse(const Error& error) {
    bar_.clear();
    ++refused_;
    complain(error);
  }

  void flush() {
    if (error_ || (entries_.empty() && positions_.empty())) return;
    const auto added = journal_.append_from_archives(entries_, positions_);
    if (!added) error_ = added.error();
    (is_of_titles_ ? added_of_titles_ : added_) += added.value_or(0);
    entries_.clear();
    positions_.clear();
    bytes_ = 0;
  }

  void finish() {
    flush();
    bar_.end();
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] std::size_t seen() const { return seen_; }
  [[nodiscard]] std::size_t added() const { return added_; }
  [[nodiscard]] std::size_t refused() const { return refused_; }
  [[nodiscard]] std::size_t added_of_titles() const { return added_of_titles_; }
  [[nodiscard]] std::size_t titles() const { return titles_; }
  [[nodiscard]] std::size_t refused_titles() const { return refused_titles_; }

 private:
  // False when nothing can be read of it: that would stay in the journal for good.
  bool check_titles(const Document& document) {
    const auto list = catalogue::parse_catalogue_csv(document.bytes);
    if (!list) {
      refuse(list.error().at(document.source));
      return false;
    }
    for (const Error& error : list->refused) refuse(error.at(document.source));
    titles_ += list->titles.size();
    refused_titles_ += list->refused.size();
    return !list->titles.empty() || list->refused.empty();
  }

  store::Journal& journal_;
  TakenDown taken_down_;
  std::vector<store::JournalEntry> entries_;
  std::vector<store::ArchivePosition> positions_;
  std::optional<Error> error_;
  ProgressBar bar_;
  bool is_quiet_;
  std::string item_;  // what the bar names, where it is not what was asked for
  std::size_t bytes_ = 0, seen_ = 0, added_ = 0, refused_ = 0;
  bool is_of_titles_ = false;  // what waits to be written
  std::size_t added_of_titles_ = 0, titles_ = 0, refused_titles_ = 0;
};

// What an import did, and what to do next when there is something to look at.
void print_outcome(const CommandLine& line, const JournalWriter& writer, const TitleImport& titles,
                   std::size_t articles) {
  const std::size_t count = writer.titles() + titles.titles();
  const std::size_t refused = writer.refused_titles() + titles.refused();
  if (count + refused > 0)
    std::printf("%s, %zu refused%s. ", count_of(count, "title", "titles").c_str(), refused,
                titles.titles() > 0 && writer.added_of_titles() == 0 ? ", nothing in them new" : "");
  std::printf("%s, %zu of them new; %s read.", count_of(writer.seen(), "document", "documents").c_str(),
              writer.added(), count_of(articles, "article", "articles").c_str());
  if (writer.seen() + count > 0) std::printf(" Next: logline --dir %s serve", line.folder.c_str());
  std::printf("\n");
}

fetch::ArchiveHooks archive_hooks(JournalWriter& writer) {
  return {[&](const std::string& archive) { return writer.start_of(archive); },
          [&](const std::string& archive, std::uint64_t offset, std::uint64_t size, bool is_whole) {
            writer.read_to(archive, offset, size, is_whole);
          },
          [&](const std::string& source, const fetch::ArchiveCounts& counts) {
            writer.say(source + ": " + fetch::words_of(counts));
          }};
}

TitleImport make_title_import(JournalWriter& writer) {
  return TitleImport({[&](store::JournalEntry&& entry) { writer.put(std::move(entry), true); },
                      [&](const Error& error) { writer.refuse(error); },
                      [&](const std::string& source, std::uint64_t read, std::uint64_t size) {
                        writer.show(source, read, size);
                      },
                      [&](const std::string& words) { writer.say(words); }});
}

Exit run_import(const CommandLine& line, const ImportOptions& wanted) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return complain(installation.error());
  auto taken_down = load_taken_down(installation->journal());
  if (!taken_down) return complain(taken_down.error());
  JournalWriter writer(installation->journal(), std::move(*taken_down), wanted.is_quiet);
  TitleImport titles = make_title_import(writer);
  fetch::GatherOptions options;
  options.outlet = wanted.outlet;
  options.limits.allows_private_addresses = wanted.allows_private_addresses;
  options.archives = archive_hooks(writer);
  options.catalogues = {TitleImport::is_one, [&](const fetch::CatalogueFile& file) { titles.take(file); }};
  for (const std::string& path : wanted.paths) {
    writer.begin(path);
    fetch::gather(
        {lasting_path(path)}, options, [&](Document&& document) { writer.take(std::move(document)); },
        [&](const Error& error) { writer.refuse(error); });
  }
  writer.finish();
  if (writer.error()) return complain(*writer.error());
  const auto report = apply_journal(*installation, "reading", wanted.is_quiet);
  if (!report) return complain(report.error());
  for (const std::string& note : report->notes) writer.say(note);
  print_outcome(line, writer, titles, report->articles);
  const bool is_nothing = writer.seen() + titles.titles() == 0;
  if (is_nothing && writer.refused() > 0) return Exit::failed;
  return writer.refused() + report->complaints.size() > 0 ? Exit::partly : Exit::done;
}

}  // namespace

void add_import_command(CommandLine& line) {
  auto options = std::make_shared<ImportOptions>();
  line.add("import",
           "Put documents into the journal and read them: everything that `logline read` reads, and\n"
           "catalogues: .csv (title,year,kind,service,region,genres,aliases,misspellings,cast,ids,\n"
           "same_as,apart_from),\n"
           "shows as the TVmaze API gives them, entities of a Wikidata dump (.json, .gz, .zst, or - for a\n"
           "stream of it). What is there already is not repeated; what is wrong is named and costs no other.")
      .arguments("PATH", options->paths, "Files, folders, addresses, or -")
      .option("--outlet", options->outlet, "Who publishes it, where neither it nor an outlet.json says so")
      .flag("-q,--quiet", options->is_quiet, "No progress")
      .flag("--allow-private", options->allows_private_addresses,
            "Fetch from private and loopback addresses too")
      .runs([&line, options] { return run_import(line, *options); });
}

}  // namespace logline::app
