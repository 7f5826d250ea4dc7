#include "store/sqlite/sqlite_journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/host.h"
#include "store/sqlite/buried.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/document_meta.h"
#include "store/sqlite/journal_rows.h"
#include "store/taken_down.h"
#include "wrap/zstd.h"

namespace logline::store {
namespace {

bool has_document(JournalKind kind) { return kind == JournalKind::document || kind == JournalKind::import; }

// Of a place (journal.h).
struct Latest {
  std::string key;
  std::int64_t at = 0;    // when it was last like that
  std::int64_t kept = 0;  // when, as its entry tells
  Seq seq = 0;            // of its entry; 0: not known
};

class SqliteJournal final : public Journal {
 public:
  explicit SqliteJournal(Connection connection) : connection_(std::move(connection)) {}

  Result<std::size_t> append(std::span<const JournalEntry> entries) override {
    return append_from_archives(entries, {});
  }
  Result<std::size_t> append_from_archives(std::span<const JournalEntry> entries,
                                           std::span<const ArchivePosition> positions) override;
  Result<std::uint64_t> archive_position(std::string_view key) override;
  Result<Seq> last() override;
  Result<std::size_t> read(Seq after, std::size_t limit, const JournalReader& reader) override;
  Result<std::size_t> bury(const Burial& burial) override;
  Result<bool> lift(const Burial& burial) override;
  Result<std::vector<Burial>> burials() override { return read_burials(connection_); }
  Result<void> replace_document(Seq seq, const Document& document) override;
  Result<std::size_t> read_decided(Seq before, std::size_t limit, const JournalReader& reader) override;
  Result<void> replace_payload(Seq seq, std::string_view payload) override;

 private:
  Result<std::optional<Latest>> latest(const std::string& place);
  Result<std::optional<std::string>> free_key(const JournalEntry& entry, const std::optional<Latest>& latest);
  Result<std::string> next_key(const std::string& key);
  Result<void> put(const JournalEntry& entry, const std::string& key, bool is_buried);
  Result<void> remember_latest(const std::string& place, const std::string& key, std::int64_t at);
  Result<void> note_order(const JournalEntry& entry, const std::optional<Latest>& before);
  Result<void> keep_again(const std::string& place, const Latest& latest);
  Result<bool> append_one(const JournalEntry& entry, const TakenDown& taken_down);
  Result<bool> asks_yes(std::string_view query, wrap::SqlValues values);
  Result<void> note_burial(const Burial& burial);
  Result<void> lift_one(const Burial& burial);
  Result<void> forget_latest(const Burial& burial);
  Result<std::size_t> bury_rows(std::string_view query, const std::string& value,
                                const TakenDown& taken_down);

  Connection connection_;
};

// Whether the first row's first column is there and not 0.
Result<bool> SqliteJournal::asks_yes(std::string_view query, wrap::SqlValues values) {
  Rows rows = connection_.rows(query, values);
  const bool answer = rows.next() && rows.integer(0) != 0;
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return answer;
}

Result<std::optional<Latest>> SqliteJournal::latest(const std::string& place) {
  Rows rows = connection_.rows("latest", {place});
  std::optional<Latest> found;
  if (rows.next())
    found = Latest{std::string(rows.text(0)), rows.integer(1), rows.integer(2),
                   static_cast<Seq>(rows.integer(3))};
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return found;
}

// The key under which the entry is kept; none when it is a repeat.
Result<std::optional<std::string>> SqliteJournal::free_key(const JournalEntry& entry,
                                                           const std::optional<Latest>& latest) {
  const auto is_known = asks_yes("has_key", {entry.key});
  if (!is_known) return tl::unexpected(is_known.error());
  if (!*is_known) return entry.key;
  if (entry.order == JournalOrder::unknown) return std::nullopt;
  if (latest && latest->key == entry.key) return std::nullopt;
  // Of a place that is not there: it came before such places were remembered, or from another place.
  const bool is_later = entry.order == JournalOrder::arrival || (latest && entry.at > latest->at);
  if (!is_later) return std::nullopt;
  return next_key(entry.key);
}

// Of what comes again.
Result<std::string> SqliteJournal::next_key(const std::string& key) {
  const auto before = last();
  if (!before) return tl::unexpected(before.error());
  return fmt::format("{}@{}", key, *before + 1);
}

Result<void> SqliteJournal::put(const JournalEntry& entry, const std::string& key, bool is_buried) {
  const Document& document = entry.document;
  std::string meta;
  std::string frame;
  if (has_document(entry.kind)) {
    Document kept = document;
    if (is_buried) kept.headers.clear();
    meta = document_meta(kept);
    if (!is_buried && !document.bytes.empty()) {
      auto compressed = wrap::zstd_compress(document.bytes);
      if (!compressed) return tl::unexpected(compressed.error().at(document.source));
      frame = std::move(*compressed);
    }
  }
  return connection_.run(
      "append", {static_cast<int>(entry.kind), key, document.address, host_of(document.address),
                 to_lower(document.outlet), is_buried, meta, entry.payload, wrap::SqlValue::Bytes{frame}});
}

Result<void> SqliteJournal::remember_latest(const std::string& place, const std::string& key,
                                            std::int64_t at) {
  const auto seq = last();
  if (!seq) return tl::unexpected(seq.error());
  return connection_.run("remember_latest", {place, key, at, static_cast<std::int64_t>(*seq)});
}

// The last of its place was seen again after what was just found: it is the last again.
Result<void> SqliteJournal::keep_again(const std::string& place, const Latest& latest) {
  std::optional<JournalEntry> entry;
  const auto count = read(latest.seq - 1, 1, [&](Seq, const JournalEntry& found) { entry = found; });
  if (!count) return tl::unexpected(count.error());
  if (!entry || entry->is_buried) return {};
  entry->document.received_at = Timestamp::from_utc(latest.at);
  const auto key = next_key(latest.key);
  if (!key) return tl::unexpected(key.error());
  if (auto done = put(*entry, *key, false); !done) return done;
  return remember_latest(place, latest.key, latest.at);
}

Result<void> SqliteJournal::note_order(const JournalEntry& entry, const std::optional<Latest>& before) {
  // A file says only when it was changed, not that the place was like that then.
  const bool is_older =
      entry.order == JournalOrder::dated && entry.document.received_at && before && entry.at < before->at;
  if (!is_older) return remember_latest(entry.place, entry.key, entry.at);
  return entry.at > before->kept && before->seq != 0 ? keep_again(entry.place, *before) : Result<void>{};
}

Result<bool> SqliteJournal::append_one(const JournalEntry& entry, const TakenDown& taken_down) {
  const bool is_ordered = entry.order != JournalOrder::unknown;
  const auto before = is_ordered ? latest(entry.place) : Result<std::optional<Latest>>();
  if (!before) return tl::unexpected(before.error());
  const auto key = free_key(entry, *before);
  if (!key) return tl::unexpected(key.error());
  if (!*key) {
    if (!is_ordered) return false;
    return connection_.run("see_again", {entry.place, entry.key, entry.at}).map([] { return false; });
  }
  const Document& document = entry.document;
  const bool is_buried = has_document(entry.kind) && taken_down.covers(document.address, document.outlet);
  if (auto done = put(entry, **key, is_buried); !done) return tl::unexpected(done.error());
  Result<void> done;
  if (is_ordered) done = note_order(entry, *before);
  for (const Burial& burial : entry.also_buried)
    if (done) done = note_burial(burial);
  return done.map([] { return true; });
}

Result<std::size_t> SqliteJournal::append_from_archives(std::span<const JournalEntry> entries,
                                                        std::span<const ArchivePosition> positions) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto in_force = burials();
  if (!in_force) return tl::unexpected(in_force.error());
  const TakenDown taken_down(*in_force);
  std::size_t added = 0;
  for (const JournalEntry& entry : entries) {
    const auto is_new = append_one(entry, taken_down);
    if (!is_new) return tl::unexpected(is_new.error());
    if (*is_new) ++added;
  }
  for (const ArchivePosition& position : positions) {
    auto done = connection_.run("remember_archive", {position.key, position.offset});
    if (!done) return tl::unexpected(done.error());
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return added;
}

Result<std::uint64_t> SqliteJournal::archive_position(std::string_view key) {
  Rows rows = connection_.rows("archive_position", {key});
  const std::uint64_t offset = rows.next() ? static_cast<std::uint64_t>(rows.integer(0)) : 0;
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return offset;
}

Result<Seq> SqliteJournal::last() {
  Rows rows = connection_.rows("last");
  const Seq seq = rows.next() ? static_cast<Seq>(rows.integer(0)) : 0;
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return seq;
}

Result<std::size_t> SqliteJournal::read(Seq after, std::size_t limit, const JournalReader& reader) {
  return give_entries(connection_.rows("read", {after, std::min<std::size_t>(limit, INT64_MAX)}), reader);
}

Result<std::size_t> SqliteJournal::read_decided(Seq before, std::size_t limit, const JournalReader& reader) {
  return give_entries(connection_.rows("read_decided", {std::min<Seq>(before, INT64_MAX), limit}), reader);
}

// Of the rows that a query finds, those that the takedown covers.
Result<std::size_t> SqliteJournal::bury_rows(std::string_view query, const std::string& value,
                                             const TakenDown& taken_down) {
  std::vector<std::pair<std::int64_t, std::string>> found;
  Rows rows = connection_.rows(query, {value});
  while (rows.next())
    if (taken_down.covers(rows.text(2), rows.text(3))) found.emplace_back(rows.integer(0), rows.text(1));
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  for (const auto& [seq, meta] : found) {
    const auto kept = buried_meta(meta);
    if (!kept) return tl::unexpected(kept.error().at("journal entry " + std::to_string(seq)));
    if (auto done = connection_.run("bury", {seq, *kept}); !done) return tl::unexpected(done.error());
  }
  return found.size();
}

Result<void> SqliteJournal::note_burial(const Burial& burial) {
  const JournalEntry entry{JournalKind::takedown, burial_key(burial), {}, burial_payload(burial)};
  if (auto done = append_one(entry, {}); !done) return tl::unexpected(done.error());
  return remember_burial(connection_, burial);
}

Result<std::size_t> SqliteJournal::bury(const Burial& burial) {
  if (burial.address.empty() == burial.outlet.empty())
    return fail("a takedown names either an address or an outlet", "takedown");
  const bool is_address = !burial.address.empty();
  const std::string value = is_address ? burial.address : to_lower(burial.outlet);
  const TakenDown taken_down({burial});
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = note_burial(burial); !done) return tl::unexpected(done.error());
  std::size_t buried = 0;
  std::vector<std::pair<std::string_view, std::string>> queries{
      {"at_host", is_address ? host_of(burial.address) : value}};
  if (!is_address) queries.emplace_back("of_outlet", value);
  for (const auto& [query, wanted] : queries) {
    auto rows = bury_rows(query, wanted, taken_down);
    if (!rows) return rows;
    buried += *rows;
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  // The bytes are gone from the rows and (secure_delete) from free pages; this takes them out of the WAL
  // file. A reader may delay it; then the next checkpoint does it.
  (void)connection_.run_script("PRAGMA wal_checkpoint(TRUNCATE)");
  return buried;
}

Result<bool> SqliteJournal::lift(const Burial& burial) {
  const auto in_force = burials();
  if (!in_force) return tl::unexpected(in_force.error());
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto keys = lifted_with(connection_, burial, *in_force);
  if (!keys) return tl::unexpected(keys.error());
  bool is_lifted = false;
  for (const Burial& one : *in_force) {
    if (!keys->contains(burial_key(one))) continue;
    is_lifted = true;
    Burial signed_one = one;
    signed_one.decided = burial.decided;
    if (auto done = lift_one(signed_one); !done) return tl::unexpected(done.error());
  }
  if (!is_lifted) return false;
  return transaction->commit().map([] { return true; });
}

// What comes again as it was is kept once more: the entry that it repeats has lost what is let in now.
Result<void> SqliteJournal::forget_latest(const Burial& burial) {
  return burial.address.empty() ? connection_.run("forget_latest_of_outlet", {to_lower(burial.outlet)})
                                : connection_.run("forget_latest_at_host", {host_of(burial.address)});
}

Result<void> SqliteJournal::lift_one(const Burial& burial) {
  const auto before = last();
  if (!before) return tl::unexpected(before.error());
  if (auto done = forget_burial(connection_, burial); !done) return done;
  if (auto done = forget_latest(burial); !done) return done;
  // The same may be taken down and lifted again: the position tells one time from another.
  const JournalEntry entry{JournalKind::decision,
                           fmt::format("lift {} after {}", burial_key(burial), *before),
                           {},
                           burial_payload(burial)};
  return append_one(entry, {}).map([](bool) {});
}

Result<void> SqliteJournal::replace_document(Seq seq, const Document& document) {
  const auto frame = wrap::zstd_compress(document.bytes);
  if (!frame) return tl::unexpected(frame.error().at(document.source));
  auto done = connection_.run("replace_document", {static_cast<std::int64_t>(seq), document_meta(document),
                                                   wrap::SqlValue::Bytes{*frame}});
  (void)connection_.run_script("PRAGMA wal_checkpoint(TRUNCATE)");  // as in bury()
  return done;
}

Result<void> SqliteJournal::replace_payload(Seq seq, std::string_view payload) {
  auto done = connection_.run("replace_payload", {static_cast<std::int64_t>(seq), std::string(payload)});
  (void)connection_.run_script("PRAGMA wal_checkpoint(TRUNCATE)");  // as in bury()
  return done;
}

}  // namespace

Result<std::unique_ptr<Journal>> open_sqlite_journal(const std::string& path, wrap::SqliteOptions options) {
  options.is_durable = true;
  auto connection = Connection::open(path, "journal", options);
  if (!connection) return tl::unexpected(connection.error());
  if (options.access != wrap::SqliteAccess::read)
    if (auto done = connection->run_script("PRAGMA secure_delete=ON"); !done)
      return tl::unexpected(done.error());
  return std::make_unique<SqliteJournal>(std::move(*connection));
}

}  // namespace logline::store
