#include "store/sqlite/journal_rows.h"

#include <utility>

#include "store/sqlite/document_meta.h"
#include "wrap/zstd.h"

namespace logline::store {
namespace {

constexpr std::size_t kLargestDocument = std::size_t{1} << 30U;

Result<JournalEntry> entry_of(const Rows& row) {
  JournalEntry entry;
  entry.kind = static_cast<JournalKind>(row.integer(1));
  entry.key = row.text(2);
  entry.is_buried = row.integer(3) != 0;
  entry.payload = row.text(5);
  auto document = parse_document_meta(row.text(4));
  if (!document) return tl::unexpected(document.error());
  entry.document = std::move(*document);
  if (row.bytes(6).empty()) return entry;
  auto bytes = wrap::zstd_decompress(row.bytes(6), kLargestDocument);
  if (!bytes) return tl::unexpected(bytes.error());
  entry.document.bytes = std::move(*bytes);
  return entry;
}

}  // namespace

Result<std::size_t> give_entries(Rows rows, const JournalReader& reader) {
  std::size_t count = 0;
  while (rows.next()) {
    const auto seq = static_cast<Seq>(rows.integer(0));
    const auto entry = entry_of(rows);
    if (!entry) {
      Error damaged = entry.error().at("journal entry " + std::to_string(seq));
      damaged.remedy = remedy_for_damage("journal");
      return tl::unexpected(std::move(damaged));
    }
    reader(seq, *entry);
    ++count;
  }
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return count;
}

}  // namespace logline::store
