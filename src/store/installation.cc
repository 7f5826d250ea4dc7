#include "store/installation.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "store/folder_lock.h"
#include "store/manifest.h"
#include "store/sqlite/damage.h"
#include "store/sqlite/sqlite_accounts.h"
#include "store/sqlite/sqlite_journal.h"
#include "store/sqlite/sqlite_views.h"

namespace logline::store {
namespace fs = std::filesystem;

struct Installation::Parts {
  std::string folder;
  std::optional<FolderLock> lock;  // released after the files are closed
  std::unique_ptr<Journal> journal;
  std::unique_ptr<Views> views;
  std::unique_ptr<Accounts> accounts;
};

namespace {

constexpr std::array<std::string_view, 3> kFiles{"/journal.db", "/views.db", "/accounts.db"};

std::string path_in(const std::string& folder, std::size_t file) {
  return folder + std::string(kFiles[file]);
}

// A creation that was cut short leaves only files of these names, and no installation.json.
bool is_of_unfinished_creation(const fs::path& file) {
  const std::string name = "/" + file.filename().string();
  if (name == "/lock" || name == "/installation.json.new") return true;
  return std::any_of(kFiles.begin(), kFiles.end(),
                     [&](std::string_view start) { return name.starts_with(start); });
}

Result<void> make_folder(const std::string& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error))
    return fail("this is a file, not a folder", folder);
  if (has_manifest(folder)) return fail("there is an installation in this folder already", folder);
  fs::create_directories(folder, error);
  if (error) return fail("the folder cannot be made: " + error.message(), folder);
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (!is_of_unfinished_creation(entry->path()))
      return fail("the folder is not empty", folder, "name a new or an empty folder");
  if (error) return fail("the folder cannot be read: " + error.message(), folder);
  return {};
}

// What each file is opened for, when the installation is created, or opened for reading or writing.
struct FileAccess {
  wrap::SqliteAccess journal, views, accounts;
};

}  // namespace

Installation::Installation(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Installation::Installation(Installation&&) noexcept = default;
Installation& Installation::operator=(Installation&&) noexcept = default;
Installation::~Installation() = default;

namespace {

template <class Parts>
Result<void> open_files(Parts& parts, const FileAccess& access) {
  auto journal = open_sqlite_journal(path_in(parts.folder, 0), {.access = access.journal});
  if (!journal) return tl::unexpected(journal.error());
  auto views = open_sqlite_views(path_in(parts.folder, 1), {.access = access.views});
  if (!views) return tl::unexpected(views.error());
  auto accounts = open_sqlite_accounts(path_in(parts.folder, 2), {.access = access.accounts});
  if (!accounts) return tl::unexpected(accounts.error());
  parts.journal = std::move(*journal);
  parts.views = std::move(*views);
  parts.accounts = std::move(*accounts);
  return {};
}

}  // namespace

Result<Installation> Installation::create(std::string_view folder) {
  auto parts = std::make_unique<Parts>();
  parts->folder = folder;
  if (auto done = make_folder(parts->folder); !done) return tl::unexpected(done.error());
  auto lock = FolderLock::take(parts->folder);
  if (!lock) return tl::unexpected(lock.error());
  parts->lock.emplace(std::move(*lock));
  constexpr auto kCreate = wrap::SqliteAccess::create;
  if (auto done = open_files(*parts, {kCreate, kCreate, kCreate}); !done) return tl::unexpected(done.error());
  if (auto done = write_manifest(parts->folder); !done) return tl::unexpected(done.error());
  return Installation(std::move(parts));
}

Result<Installation> Installation::open(std::string_view folder, Access access) {
  auto parts = std::make_unique<Parts>();
  parts->folder = folder;
  if (auto done = check_manifest(parts->folder); !done) return tl::unexpected(done.error());
  FileAccess files{wrap::SqliteAccess::read, wrap::SqliteAccess::read, wrap::SqliteAccess::write};
  if (access == Access::write) {
    auto lock = FolderLock::take(parts->folder);
    if (!lock) return tl::unexpected(lock.error());
    parts->lock.emplace(std::move(*lock));
    files.journal = wrap::SqliteAccess::write;
    files.views = wrap::SqliteAccess::create;  // made anew when they were deleted: the journal has it all
  } else if (::access(parts->folder.c_str(), W_OK) != 0) {
    files.accounts = wrap::SqliteAccess::read;
  }
  if (auto done = open_files(*parts, files); !done) return tl::unexpected(done.error());
  return Installation(std::move(parts));
}

bool Installation::is_at(std::string_view folder) { return has_manifest(std::string(folder)); }

Journal& Installation::journal() { return *parts_->journal; }
Views& Installation::views() { return *parts_->views; }
Accounts& Installation::accounts() { return *parts_->accounts; }
const std::string& Installation::folder() const { return parts_->folder; }

Result<std::vector<std::string>> Installation::find_damage() {
  std::vector<std::string> found;
  for (std::size_t file = 0; file < kFiles.size(); ++file)
    for (std::string& line : find_damage_in(path_in(parts_->folder, file))) found.push_back(std::move(line));
  const auto last = journal().last();
  if (!last) return tl::unexpected(last.error());
  const auto applied = views().applied();
  if (!applied) return tl::unexpected(applied.error());
  if (*applied > *last)
    found.push_back("the views stand at position " + std::to_string(*applied) + ", the journal ends at " +
                    std::to_string(*last) + ": run `logline rebuild`");
  return found;
}

}  // namespace logline::store
