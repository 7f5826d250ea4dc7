#include "store/installation.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "store/folder_lock.h"
#include "store/manifest.h"
#include "store/room.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/damage.h"
#include "store/sqlite/sqlite_accounts.h"
#include "store/sqlite/sqlite_journal.h"
#include "store/sqlite/sqlite_views.h"
#include "store/sqlite/views_draft.h"

namespace logline::store {
namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 3> kFiles{"/journal.db", "/views.db", "/accounts.db"};
constexpr std::array<std::string_view, 3> kSchemas{"journal", "views", "accounts"};
constexpr int kReadersCache = 8'192;  // KiB; what lies behind it is in the system's memory

std::string path_in(const std::string& folder, std::size_t file) {
  return folder + std::string(kFiles[file]);
}

// Of the file that has the name now; 0 when there is none.
ino_t number_of(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
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
  const bool is_new = fs::create_directories(folder, error);
  if (error) return fail("the folder cannot be made: " + error.message(), folder);
  if (is_new)
    fs::permissions(folder, fs::perms::owner_all, error);  // it holds readers and passwords of feeds
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (!is_of_unfinished_creation(entry->path()))
      return fail("the folder is not empty", folder, "name a new or an empty folder");
  if (error) return fail("the folder cannot be read: " + error.message(), folder);
  return {};
}

// What each file is opened for, when the installation is created, or opened for reading or writing.
struct FileAccess {
  wrap::SqliteAccess journal, views, accounts;
  int patience = static_cast<int>(kPatience.count());  // milliseconds, of accounts
};

}  // namespace

struct Installation::Parts {
  std::string folder;
  std::optional<FolderLock> lock;  // released after the files are closed
  bool is_draft = false;           // the views are a draft
  ino_t views_file = 0;
  std::unique_ptr<Journal> journal;
  std::unique_ptr<Views> views;
  std::unique_ptr<Accounts> accounts;

  Parts() = default;
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    views.reset();
    if (is_draft) remove_views_draft(path_in(folder, 1));  // it was not kept
  }
};

Installation::Installation(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Installation::Installation(Installation&&) noexcept = default;
Installation& Installation::operator=(Installation&&) noexcept = default;
Installation::~Installation() = default;

namespace {

template <class Parts>
Result<void> open_views(Parts& parts, wrap::SqliteAccess access) {
  const std::string path = path_in(parts.folder, 1);
  do {  // a rebuild may put new views there in between
    parts.views_file = number_of(path);
    wrap::SqliteOptions options{.access = access};
    if (access == wrap::SqliteAccess::read) options.cache_kib = kReadersCache;  // for each thread of a server
    auto views = open_sqlite_views(parts.is_draft ? views_draft(path) : path, options);
    if (!views) return tl::unexpected(views.error());
    parts.views = std::move(*views);
    if (parts.views_file == 0) parts.views_file = number_of(path);
  } while (parts.views_file != number_of(path));
  return {};
}

template <class Parts>
Result<void> open_files(Parts& parts, const FileAccess& access) {
  auto journal = open_sqlite_journal(path_in(parts.folder, 0), {.access = access.journal});
  if (!journal) return tl::unexpected(journal.error());
  parts.journal = std::move(*journal);
  if (auto done = open_views(parts, access.views); !done) return done;
  auto accounts = open_sqlite_accounts(path_in(parts.folder, 2),
                                       {.access = access.accounts, .busy_milliseconds = access.patience});
  if (!accounts) return tl::unexpected(accounts.error());
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

Result<Installation> Installation::open(std::string_view folder, Access access,
                                        std::chrono::milliseconds patience) {
  auto parts = std::make_unique<Parts>();
  parts->folder = folder;
  if (auto done = check_manifest(parts->folder); !done) return tl::unexpected(done.error());
  FileAccess files{wrap::SqliteAccess::read, wrap::SqliteAccess::read, wrap::SqliteAccess::write,
                   static_cast<int>(patience.count())};
  if (access != Access::read) {
    auto lock = FolderLock::take(parts->folder);
    if (!lock) return tl::unexpected(lock.error());
    parts->lock.emplace(std::move(*lock));
    files.journal = wrap::SqliteAccess::write;
    files.views = wrap::SqliteAccess::create;  // made anew when they were deleted: the journal has it all
    parts->is_draft = access == Access::rebuild;
    remove_views_draft(path_in(parts->folder, 1));  // of a rebuild that was cut short
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

Result<void> Installation::keep_views() {
  if (!parts_->is_draft) return {};
  parts_->views.reset();
  if (auto done = put_views_draft_in_place(path_in(parts_->folder, 1)); !done) return done;
  parts_->is_draft = false;
  return open_views(*parts_, wrap::SqliteAccess::write);
}

std::uint64_t Installation::views_number() const { return parts_->views_file; }
bool Installation::is_current() const { return parts_->views_file == number_of(path_in(parts_->folder, 1)); }

namespace {

// Every entry of the journal can be read, and the views do not stand behind its end.
Result<void> check_positions(Installation& here) {
  for (Seq after = 0;;) {
    const auto count = here.journal().read(after, 64, [&](Seq seq, const JournalEntry&) { after = seq; });
    if (!count) return tl::unexpected(count.error());
    if (*count == 0) break;
  }
  const auto last = here.journal().last();
  if (!last) return tl::unexpected(last.error());
  const auto applied = here.views().applied();
  if (!applied) return tl::unexpected(applied.error());
  if (*applied > *last)
    return fail("the views stand at position " + std::to_string(*applied) + ", the journal ends at " +
                    std::to_string(*last),
                {}, "run `logline rebuild`");
  return {};
}

}  // namespace

Result<Checkup> Installation::check(std::string_view folder) {
  const std::string here(folder);
  if (auto done = check_manifest(here); !done) return tl::unexpected(done.error());
  Checkup found;
  if (const auto room = try_writing(here); !room) found.obstacles.push_back(room.error());
  const auto look = [&](const std::string& path, std::string_view schema) {
    Checked checked = find_damage_in(path, schema);
    if (checked.obstacle) found.obstacles.push_back(checked.obstacle->at("not looked at"));
    if (checked.damage.empty()) return;
    found.damage.push_back(std::string(schema) + " damaged: " + std::string(remedy_for_damage(schema)));
    for (const std::string& line : checked.damage) found.damage.push_back("  " + line);
  };
  for (std::size_t file = 0; file < kFiles.size(); ++file) look(path_in(here, file), kSchemas[file]);
  for (const std::string_view name : {"feeds", "images"}) {  // where feeds were followed, images asked for
    const std::string path = std::string(here).append("/").append(name).append(".db");
    if (std::error_code ignored; fs::exists(path, ignored)) look(path, name);
  }
  if (!found.damage.empty()) return found;
  auto opened = open(folder, Access::read);
  const auto done = opened ? check_positions(*opened) : Result<void>(tl::unexpected(opened.error()));
  if (done) return found;
  if (found.obstacles.empty()) found.damage.push_back(done.error().to_string());
  return found;
}

}  // namespace logline::store
