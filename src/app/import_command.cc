#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/terminal.h"
#include "base/hash.h"
#include "fetch/gather.h"

// Documents go to the journal in batches and are acknowledged there; only then are they applied to the views.
// A kill -9 at any moment is mended by running the same import again: entries that are there are recognised
// by their key, and views continue where they stopped.

namespace logline::app {
namespace {

constexpr std::size_t kBatchEntries = 200;
constexpr std::size_t kBatchBytes = 16U << 20U;

class JournalWriter {
 public:
  explicit JournalWriter(store::Journal& journal) : journal_(journal) {}

  void take(Document&& document) {
    if (error_) return;
    const bool is_catalogue = document.source.ends_with(".csv");
    const std::string place = document.address.empty() ? document.name : document.address;
    store::JournalEntry entry{
        .kind = is_catalogue ? store::JournalKind::import : store::JournalKind::document,
        .key = id_to_string(hash64(place, document.bytes)) + ":" + place};
    bytes_ += document.bytes.size();
    entry.document = std::move(document);
    entries_.push_back(std::move(entry));
    bar_.show(++seen_, 0);
    if (entries_.size() >= kBatchEntries || bytes_ >= kBatchBytes) flush();
  }

  void refuse(const Error& error) {
    bar_.clear();
    ++refused_;
    complain(error);
  }

  void flush() {
    if (error_ || entries_.empty()) return;
    const auto added = journal_.append(entries_);
    if (!added) error_ = added.error();
    added_ += added.value_or(0);
    entries_.clear();
    bytes_ = 0;
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] std::size_t seen() const { return seen_; }
  [[nodiscard]] std::size_t added() const { return added_; }
  [[nodiscard]] std::size_t refused() const { return refused_; }

 private:
  store::Journal& journal_;
  std::vector<store::JournalEntry> entries_;
  std::optional<Error> error_;
  ProgressBar bar_{"importing"};
  std::size_t bytes_ = 0, seen_ = 0, added_ = 0, refused_ = 0;
};

Exit run_import(const CommandLine& line, const std::vector<std::string>& paths,
                bool allows_private_addresses) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return complain(installation.error());
  JournalWriter writer(installation->journal());
  fetch::GatherOptions options;
  options.limits.allows_private_addresses = allows_private_addresses;
  fetch::gather(
      paths, options, [&](Document&& document) { writer.take(std::move(document)); },
      [&](const Error& error) { writer.refuse(error); });
  writer.flush();
  if (writer.error()) return complain(*writer.error());
  const auto report = apply_journal(*installation, "reading");
  if (!report) return complain(report.error());
  std::printf("%zu documents, %zu of them new; %zu articles read. Next: logline --dir %s serve\n",
              writer.seen(), writer.added(), report->articles, line.folder.c_str());
  if (writer.seen() == 0 && writer.refused() > 0) return Exit::failed;
  return writer.refused() + report->complaints.size() > 0 ? Exit::partly : Exit::done;
}

}  // namespace

void add_import_command(CommandLine& line) {
  auto paths = std::make_shared<Words>();
  auto allows_private = std::make_shared<bool>(false);
  line.add("import",
           "Put documents into the journal and read them: everything that `logline read` reads, and\n"
           "catalogues (.csv: title,year,kind,service,aliases). What is there already is not repeated.")
      .arguments("PATH", *paths, "Files, folders, addresses, or -")
      .flag("--allow-private", *allows_private, "Fetch from private and loopback addresses too")
      .runs([&line, paths, allows_private] { return run_import(line, *paths, *allows_private); });
}

}  // namespace logline::app
