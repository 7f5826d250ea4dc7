// The journal: documents as received and what people decided, in the order in which they came. Append-only;
// the truth from which the views are rebuilt (DESIGN.md §3).
//
// An entry's key recognises a repeat: for a document a hash of its address (or name) and bytes, for a
// decision whatever makes it that one. A repeat is skipped and gets no position. What stands at one place may
// change and change back, though: of documents that come in the order of time (`order`) only the same as the
// last one of its place is a repeat. Such a repeat may say that the place was still like that at a later
// time; when one from between is found then, the last is added once more behind it, with that time, so that
// it stays the last. When append() returns, its entries are on the disk. One process writes (installation.h
// holds the lock), any number read. An object serves one thread at a time; give each thread its own.
//
//     Result<std::size_t> added = journal.append(entries);
//     journal.read(views_position, 500, [&](Seq seq, const JournalEntry& entry) { … });
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/ids.h"

namespace logline::store {

enum class JournalKind : std::uint8_t {
  document = 1,
  decision = 2,
  import = 3,
  takedown = 4
};  // kept on disk

// What is known of the time between documents of one place. `unknown`: nothing, so the same bytes are always
// a repeat. `dated`: `at` tells; importing an archive or a file again finds nothing that is later than what
// the journal has. `arrival`: they come as they change (polling).
enum class JournalOrder : std::uint8_t { unknown, dated, arrival };

// What an article is called by its feed: how it is known when its feed leads elsewhere.
struct EntryMark {
  std::uint64_t hash = 0;  // pipeline/taken_down_marks.h
  std::int64_t at = 0;     // when it was published, UTC seconds; 0: not known
  friend bool operator==(const EntryMark&, const EntryMark&) = default;
};

// When something was decided, and by whom.
struct Signature {
  std::int64_t at = 0;   // UTC seconds; 0: not known
  std::uint64_t by = 0;  // signature_of() a login's name; 0: at the machine itself, or not known
  friend bool operator==(const Signature&, const Signature&) = default;
};
// A name that goes with its login: it is in no file when that is gone.
std::uint64_t signature_of(std::string_view login);

// What a takedown asks for. Exactly one of address and outlet is given. taken_down.h says what it covers.
struct Burial {
  std::string address{};           // of a document or an article
  std::string outlet{};            // its name, or the host of its addresses; upper and lower case are one
  std::vector<EntryMark> marks{};  // of the article at the address
  Signature decided{};             // written down with it, and not read back
};

struct JournalEntry {
  JournalKind kind = JournalKind::document;
  std::string key;         // not empty
  Document document{};     // of documents and imports; empty for the others
  std::string payload{};   // of the others: JSON; the journal does not look inside
  bool is_buried = false;  // set by read(): a takedown removed document.bytes and document.headers
  JournalOrder order = JournalOrder::unknown;
  std::string place{};  // of documents in an order; empty for the others
  std::int64_t at = 0;  // when it was like that, in a unit that is the same for all of its place
  std::vector<Burial>
      also_buried{};  // where else, and as what, the document has articles that were taken down
};

// How far an archive of many documents has been read, so that an import goes on where it was stopped.
struct ArchivePosition {
  std::string key;           // of the archive: its path and first bytes
  std::uint64_t offset = 0;  // everything before it is in the journal
};

using JournalReader = std::function<void(Seq, const JournalEntry&)>;

class Journal {
 public:
  virtual ~Journal() = default;

  // Adds the entries in one transaction; returns how many were new. A document that an earlier burial covers
  // is added without its bytes; articles inside one are for pipeline/takedown.h to leave out before. Nothing
  // is added on an error.
  virtual Result<std::size_t> append(std::span<const JournalEntry> entries) = 0;
  // The same, and in the same transaction how far the archives that they came from have been read.
  virtual Result<std::size_t> append_from_archives(std::span<const JournalEntry> entries,
                                                   std::span<const ArchivePosition> positions) = 0;
  // 0 when it was never read.
  virtual Result<std::uint64_t> archive_position(std::string_view key) = 0;
  // Position of the last entry; 0 when there is none. Positions rise by one.
  virtual Result<Seq> last() = 0;
  // Gives up to `limit` entries after position `after`, in order; returns how many. The entry lives during
  // the call.
  virtual Result<std::size_t> read(Seq after, std::size_t limit, const JournalReader& reader) = 0;
  // A takedown, in one transaction: adds an entry of kind takedown (key and payload by burial_key(),
  // burial_payload()) and removes the bytes of every document whose own address or outlet matches, from the
  // file too. Articles inside other documents (feeds) are for the pipeline to drop when it meets that entry.
  // Returns how many documents lost their bytes. Repeating does no harm, and adds marks that are new.
  virtual Result<std::size_t> bury(const Burial& burial) = 0;
  // Lifts a takedown, and those of the same article's other addresses, which is noted as a decision: what was
  // removed stays away, what comes later is let in.
  // False when no such takedown is in force.
  virtual Result<bool> lift(const Burial& burial) = 0;
  // The takedowns in force, in order of address and outlet.
  virtual Result<std::vector<Burial>> burials() = 0;
  // Entries before position `before` that are no documents: takedowns, decisions, imports; the newest first.
  // Returns how many, up to `limit`. The entry lives during the call.
  virtual Result<std::size_t> read_decided(Seq before, std::size_t limit, const JournalReader& reader) = 0;
  // Puts what a takedown leaves of a decision in its place.
  virtual Result<void> replace_payload(Seq seq, std::string_view payload) = 0;
  // Puts what a takedown leaves of a document in its place; the entry keeps its key, so the same bytes are
  // still recognised as a repeat. A buried entry stays as it is.
  virtual Result<void> replace_document(Seq seq, const Document& document) = 0;
};

// Entries of kind decision are a lifted takedown (payload as that of a takedown), or what a person said about
// stories, images and statements (decision.h).

std::string burial_key(const Burial& burial);
// {"address": "…"} or {"outlet": "…"}, with who decided it (decision.h), and back.
std::string burial_payload(const Burial& burial);
Result<Burial> parse_burial(std::string_view payload);

}  // namespace logline::store
