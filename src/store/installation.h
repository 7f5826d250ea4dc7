// An installation: a folder with installation.json, journal.db, views.db and accounts.db, and a lock so that
// one process writes.
//
// create() makes the folder; open() takes one. Whoever opens for writing holds the lock until the object goes
// away (kill -9 frees it too); for reading no lock is taken, so `serve` reads while `import` writes. Accounts
// can be written in both cases. For rebuilding the views are a new file beside the old one, which may be
// damaged or missing, until keep_views() puts it in its place in one step; whoever reads meanwhile goes on
// with the old one, and asks is_current() when to open again. Every error says what is wrong with the folder
// and what to do. An object serves one thread at a time; a thread of a server opens its own.
//
//     Result<Installation> here = Installation::open(folder, Access::read);
//     if (!here) return tl::unexpected(here.error());
//     here->views().log({});
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/accounts.h"
#include "store/journal.h"
#include "store/patience.h"
#include "store/views.h"

namespace logline::store {

enum class Access { read, write, rebuild };

struct Checkup {
  std::vector<Error> obstacles{};     // no damage: a full disk, a folder that may only be read
  std::vector<std::string> damage{};  // lines in words of what is damaged and what to do; none: all is whole
};

class Installation {
 public:
  // Makes the folder if need be, which must be empty, and opens it for writing.
  static Result<Installation> create(std::string_view folder);
  // Errors: no such folder, not an installation, made by a newer version, being written by another process,
  // read-only, damaged.
  // `patience`: how long a write waits for another writer.
  static Result<Installation> open(std::string_view folder, Access access,
                                   std::chrono::milliseconds patience = kPatience);
  // Whether the folder has an installation.json; says nothing about its state.
  static bool is_at(std::string_view folder);

  Installation(Installation&&) noexcept;
  Installation& operator=(Installation&&) noexcept;
  ~Installation();

  [[nodiscard]] Journal& journal();
  [[nodiscard]] Views& views();
  [[nodiscard]] Accounts& accounts();
  [[nodiscard]] const std::string& folder() const;

  // After Access::rebuild: the views that were made take the place of the old ones. Without, they are
  // dropped.
  Result<void> keep_views();
  // False once a rebuild has put other views in the place of those that are open here.
  [[nodiscard]] bool is_current() const;
  // Of the views that are open here: another number after a rebuild, the same when they are opened again.
  [[nodiscard]] std::uint64_t views_number() const;

  // What `doctor` asks: whether the folder can be written; reads every page of the files (those of feeds and
  // images where they are) and every entry of the journal, whatever state they are in.
  static Result<Checkup> check(std::string_view folder);

 private:
  struct Parts;
  explicit Installation(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace logline::store
