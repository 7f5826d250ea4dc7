#include "store/sqlite/views_draft.h"

#include <filesystem>
#include <system_error>

#include "store/sync.h"
#include "wrap/sqlite.h"

namespace logline::store {
namespace fs = std::filesystem;
namespace {

void remove_log_of(const std::string& path) {
  std::error_code ignored;
  for (const char* end : {"-wal", "-shm", "-journal"}) fs::remove(path + end, ignored);
}

// Makes the old file whole without its log. One that is damaged has nothing to keep.
Result<void> flush_old(const std::string& views) {
  std::error_code ignored;
  if (!fs::exists(views, ignored)) return {};
  auto database = wrap::SqliteDatabase::open(views, {});
  if (!database) return {};
  auto checkpoint = database->prepare("PRAGMA wal_checkpoint(FULL)");
  if (!checkpoint) return {};
  const Result<bool> row = checkpoint->step();
  if (row && *row && checkpoint->integer(0) == 1)
    return fail("another process is in the middle of reading the old views", views,
                "wait until it is done, or end it, and rebuild again");
  return {};
}

}  // namespace

std::string views_draft(const std::string& views) { return views + ".new"; }

void remove_views_draft(const std::string& views) {
  std::error_code ignored;
  fs::remove(views_draft(views), ignored);
  remove_log_of(views_draft(views));
}

Result<void> put_views_draft_in_place(const std::string& views) {
  const std::string draft = views_draft(views);
  std::error_code error;
  if (fs::exists(draft + "-wal", error))
    return fail("the new views are still being written", draft, "end the process that has them open");
  if (auto done = sync_file(draft); !done) return done;
  if (auto flushed = flush_old(views); !flushed) return flushed;
  remove_log_of(views);
  fs::rename(draft, views, error);
  if (error) return fail("cannot be replaced: " + error.message(), views, "move it away and rebuild again");
  return sync_folder(fs::path(views).parent_path().string());
}

}  // namespace logline::store
