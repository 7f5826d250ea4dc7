#include "wrap/sqlite_error.h"

#include <sqlite3.h>
#include <sys/resource.h>

#include "wrap/sqlite.h"

namespace logline::wrap {
namespace {

// SQLite does not tell why a write failed; a full disk it recognises itself.
bool has_file_limit() {
  rlimit limit{};
  return ::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

Error no_room() {
  return {"the disk is full; nothing of this step was kept", {}, "make room and run the command again"};
}

Error describe(int code, const char* message) {
  switch (code & 0xFF) {
    case SQLITE_FULL: return no_room();
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {std::string(kAnotherWrites), {}, "wait until it is done, or end it"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {"the file cannot be written", {}, "give the user that runs logline the right to write it"};
    case SQLITE_CANTOPEN:
      return {"the file cannot be opened", {}, "look whether it is there and may be read"};
    case SQLITE_CORRUPT: return {"the file is damaged"};
    case SQLITE_NOTADB: return {"the file is damaged: it is not a database"};
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_SHMSIZE && !has_file_limit()) return no_room();  // its file of a few pages
      if ((code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE) && has_file_limit())
        return {"the file may not grow; nothing of this step was kept",
                {},
                "raise the limit on the size of files (`ulimit -f`) and run the command again"};
      return {std::string("the disk does not answer: ") + message,
              {},
              "look at the system's log for disk errors"};
    case SQLITE_NOMEM: return {"not enough memory", {}, "end other programs"};
    case SQLITE_TOOBIG:
      return {"a value is larger than a database can keep (about 1 GB)", {}, "leave it out"};
    default: return {std::string("database: ") + message};
  }
}

}  // namespace

Error sqlite_error(sqlite3* database, int code) {
  Error error = describe(code, database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database));
  if (database == nullptr) return error;
  const char* path = sqlite3_db_filename(database, "main");
  if (path != nullptr) error.where = path;
  return error;
}

}  // namespace logline::wrap
