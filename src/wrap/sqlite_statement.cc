// Binding, stepping and reading of prepared statements.
#include <sqlite3.h>

#include "wrap/sqlite.h"
#include "wrap/sqlite_error.h"

namespace logline::wrap {
namespace {

int bind_one(sqlite3_stmt* statement, int index, const SqlValue::Variant& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return sqlite3_bind_int64(statement, index, *number);
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    const char* start = text->data() == nullptr ? "" : text->data();  // a null pointer would bind NULL
    return sqlite3_bind_text64(statement, index, start, text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  if (const auto* blob = std::get_if<SqlValue::Bytes>(&value)) {
    const char* start = blob->bytes.data() == nullptr ? "" : blob->bytes.data();
    return sqlite3_bind_blob64(statement, index, start, blob->bytes.size(), SQLITE_TRANSIENT);
  }
  return sqlite3_bind_null(statement, index);
}

}  // namespace

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<void> SqliteStatement::bind(SqlValues values) {
  reset();
  int index = 0;
  for (const SqlValue& value : values) {
    const int code = bind_one(statement_.get(), ++index, value.get());
    if (code != SQLITE_OK) return tl::unexpected(sqlite_error(sqlite3_db_handle(statement_.get()), code));
  }
  return {};
}

Result<bool> SqliteStatement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return tl::unexpected(sqlite_error(sqlite3_db_handle(statement_.get()), code));
}

void SqliteStatement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

Result<void> SqliteStatement::run(SqlValues values) {
  if (auto bound = bind(values); !bound) return bound;
  for (;;) {
    const Result<bool> row = step();
    if (row && *row) continue;
    reset();
    if (!row) return tl::unexpected(row.error());
    return {};
  }
}

std::int64_t SqliteStatement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view SqliteStatement::text(int column) const {
  const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (start == nullptr) return {};
  return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view SqliteStatement::bytes(int column) const {
  const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (start == nullptr) return {};
  return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool SqliteStatement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

}  // namespace logline::wrap
