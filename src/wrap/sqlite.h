// SQLite, thinly: a database file, a statement with its values bound, rows one at a time. No C handle and no
// exception leaves this file.
//
// Values are always bound, never pasted into text. A Database and its Statements serve one thread at a time
// and a Statement must not outlive its Database; different Databases, of the same file too, are independent.
// Files are in WAL mode: readers see whole transactions and never wait for the writer.
//
//     Result<SqliteDatabase> db = SqliteDatabase::open(path, {.access = SqliteAccess::create});
//     Result<SqliteStatement> add = db->prepare("INSERT INTO notes VALUES (?1, ?2)");
//     Result<void> done = add->run({7, "text"});
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace logline::wrap {

// One bound value: nothing, a 64-bit integer, text (UTF-8) or bytes. Refers to its text; used within one
// expression.
class SqlValue {
 public:
  struct Bytes {
    std::string_view bytes;
  };
  using Variant = std::variant<std::monostate, std::int64_t, std::string_view, Bytes>;

  SqlValue(std::nullptr_t) {}                                                       // NOLINT
  SqlValue(std::integral auto value) : value_(static_cast<std::int64_t>(value)) {}  // NOLINT
  SqlValue(std::string_view text) : value_(text) {}                                 // NOLINT
  SqlValue(const std::string& text) : value_(std::string_view(text)) {}             // NOLINT
  SqlValue(const char* text) : value_(std::string_view(text)) {}                    // NOLINT
  SqlValue(Bytes bytes) : value_(bytes) {}                                          // NOLINT
  [[nodiscard]] const Variant& get() const { return value_; }

 private:
  Variant value_{};
};
using SqlValues = std::initializer_list<SqlValue>;

class SqliteStatement {
 public:
  // Binds copies of the values to ?1, ?2 …, after a reset.
  Result<void> bind(SqlValues values);
  // True: a row is there; false: done.
  Result<bool> step();
  // Ends the current execution, so that locks are let go; bound values are forgotten.
  void reset();
  // bind(), step() to the end, reset().
  Result<void> run(SqlValues values = {});

  // Of the current row; columns from 0. Text and bytes live until the next step() or reset().
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  friend class SqliteDatabase;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit SqliteStatement(sqlite3_stmt* statement) : statement_(statement) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

enum class SqliteAccess { create, write, read };

// What the error of a write says that found another one under way for longer than it may wait.
inline constexpr std::string_view kAnotherWrites = "another process is writing";

struct SqliteOptions {
  SqliteAccess access = SqliteAccess::write;
  bool is_durable = true;       // a commit waits for the disk; without, the last commits may be lost when the
                                // power fails (not when killed)
  std::uint32_t max_pages = 0;  // the file's greatest size in pages of 4096 bytes; 0: no limit
  int busy_milliseconds = 10000;  // how long to wait for another writer
  int cache_kib = 16384;          // of the file, kept in memory
};

class SqliteDatabase {
 public:
  // Text of errors: what SQLite says in words that a person can act on, with the path as place.
  static Result<SqliteDatabase> open(const std::string& path, const SqliteOptions& options);

  // Statements in sequence, nothing bound, no rows wanted.
  Result<void> run_script(const std::string& sql);
  Result<SqliteStatement> prepare(std::string_view sql);
  // How long to wait for another writer from now on.
  void set_patience(int milliseconds);
  // Rows that the last INSERT, UPDATE or DELETE changed.
  [[nodiscard]] std::int64_t changes() const;
  [[nodiscard]] std::int64_t last_insert_rowid() const;
  [[nodiscard]] bool is_in_transaction() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit SqliteDatabase(sqlite3* database) : database_(database) {}
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace logline::wrap
