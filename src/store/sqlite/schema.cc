#include "store/sqlite/schema.h"

#include <string>
#include <vector>

#include "base/embedded.h"

namespace logline::store {
namespace {

constexpr std::int64_t kApplicationId = 0x4C4F474C;  // "LOGL", in the header of every file

Result<std::int64_t> ask(wrap::SqliteDatabase& database, std::string_view question) {
  auto statement = database.prepare(question);
  if (!statement) return tl::unexpected(statement.error());
  const Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  return *row ? statement->integer(0) : 0;
}

// What brings a file from version - 1 to version.
std::string script_of(std::string_view path, std::size_t version) {
  return std::string(*embedded_file(path)) + "PRAGMA application_id=" + std::to_string(kApplicationId) +
         ";PRAGMA user_version=" + std::to_string(version) + ";";
}

// Another program may do the same at the same time: who comes second finds it done.
Result<void> migrate(wrap::SqliteDatabase& database, std::string_view path, std::size_t version) {
  if (auto begun = database.run_script("BEGIN IMMEDIATE"); !begun) return begun;
  const auto have = ask(database, "PRAGMA user_version");
  const bool is_done = have && *have >= static_cast<std::int64_t>(version);
  auto done = have ? database.run_script((is_done ? std::string() : script_of(path, version)) + "COMMIT;")
                   : Result<void>(tl::unexpected(have.error()));
  if (!done && database.is_in_transaction()) (void)database.run_script("ROLLBACK");
  return done;
}

std::vector<std::string_view> migrations_of(std::string_view schema) {
  return embedded_files("sql/sqlite/" + std::string(schema) + "/");
}

Result<void> recognise(wrap::SqliteDatabase& database, std::int64_t version, std::size_t newest) {
  const auto application = ask(database, "PRAGMA application_id");
  if (!application) return tl::unexpected(application.error());
  const auto objects = ask(database, "SELECT EXISTS (SELECT 1 FROM sqlite_schema)");
  if (!objects) return tl::unexpected(objects.error());
  if (*application != kApplicationId && (*application != 0 || *objects != 0))
    return fail("the file is a database of another program", {}, "name the folder of a logline installation");
  if (version > static_cast<std::int64_t>(newest))
    return fail("the file was written by a newer version of logline", {},
                "install that version or a later one");
  return {};
}

}  // namespace

Result<void> bring_up_to_date(wrap::SqliteDatabase& database, std::string_view schema,
                              wrap::SqliteAccess access) {
  const bool may_write = access != wrap::SqliteAccess::read;
  const bool may_create = access == wrap::SqliteAccess::create;
  const auto migrations = migrations_of(schema);
  const auto version = ask(database, "PRAGMA user_version");
  if (!version) return tl::unexpected(version.error());
  if (auto ours = recognise(database, *version, migrations.size()); !ours) return ours;
  const auto have = static_cast<std::size_t>(*version);
  if (have == 0 && !may_create) return fail("the file is empty");
  if (have < migrations.size() && !may_write)
    return fail("the file is of an older version of logline", {},
                "run `logline rebuild`: it brings the installation up to date");
  for (std::size_t next = have; next < migrations.size(); ++next)
    if (auto done = migrate(database, migrations[next], next + 1); !done) return done;
  return {};
}

}  // namespace logline::store
