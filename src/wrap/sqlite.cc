#include "wrap/sqlite.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "wrap/sqlite_error.h"

namespace logline::wrap {
namespace {

// A file in a folder that we may not write cannot have the shared memory of WAL mode; when nothing waits in a
// WAL file, nobody can be writing there either, and SQLite may read it as it lies.
bool needs_immutable(const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const bool is_writable = ::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
  return !is_writable && !std::filesystem::exists(path + "-wal", ignored);
}

// A new file is its owner's alone, and so are SQLite's files beside it, which take after it. What is wrong
// SQLite says.
void make_private(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0) ::close(file);
}

std::string uri_of(const std::string& path) {
  std::string uri = "file:";
  for (char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr std::string_view kHex = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    } else {
      uri.push_back(c);
    }
  }
  return needs_immutable(path) ? uri + "?immutable=1" : uri;
}

int flags_of(SqliteAccess access) {
  constexpr int kAlways = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (access == SqliteAccess::read) return kAlways | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  return kAlways | SQLITE_OPEN_READWRITE | (access == SqliteAccess::create ? SQLITE_OPEN_CREATE : 0);
}

std::string pragmas_of(const SqliteOptions& options) {
  // Text in the file is data: no function or view of a damaged or planted schema may do anything.
  std::string pragmas =
      "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-" +
      std::to_string(options.cache_kib) + ";";
  if (options.access == SqliteAccess::read) return pragmas + "PRAGMA query_only=ON;";
  pragmas += "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON;";
  pragmas += options.is_durable ? "PRAGMA synchronous=FULL;" : "PRAGMA synchronous=NORMAL;";
  if (options.max_pages != 0) pragmas += "PRAGMA max_page_count=" + std::to_string(options.max_pages) + ";";
  return pragmas;
}

Error placed(Error error, const std::string& path) {
  if (error.where.empty()) error.where = path;
  return error;
}

}  // namespace

void SqliteDatabase::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Result<SqliteDatabase> SqliteDatabase::open(const std::string& path, const SqliteOptions& options) {
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
    return fail("this is a folder, not a database", path, "move it away");
  if (options.access == SqliteAccess::create) make_private(path);
  sqlite3* handle = nullptr;
  const std::string name = options.access == SqliteAccess::read ? uri_of(path) : path;
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags_of(options.access), nullptr);
  SqliteDatabase database(handle);
  if (code != SQLITE_OK) return tl::unexpected(placed(sqlite_error(handle, code), path));
  sqlite3_busy_timeout(handle, options.busy_milliseconds);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (auto done = database.run_script(pragmas_of(options)); !done)
    return tl::unexpected(placed(done.error(), path));
  return database;
}

Result<void> SqliteDatabase::run_script(const std::string& sql) {
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(database_.get(), code));
  return {};
}

Result<SqliteStatement> SqliteDatabase::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(database_.get(), code));
  return SqliteStatement(statement);
}

void SqliteDatabase::set_patience(int milliseconds) { sqlite3_busy_timeout(database_.get(), milliseconds); }
std::int64_t SqliteDatabase::changes() const { return sqlite3_changes64(database_.get()); }
std::int64_t SqliteDatabase::last_insert_rowid() const { return sqlite3_last_insert_rowid(database_.get()); }
bool SqliteDatabase::is_in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }

}  // namespace logline::wrap
