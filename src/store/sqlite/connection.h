// A database file with its schema and its named queries: what journal, views and accounts talk through.
//
// open() brings the schema up to date. Statements are prepared once and kept. One thread at a time; Rows and
// Transaction must not outlive their Connection. A query may be asked again while rows of it are being read.
//
//     Rows rows = connection.rows("log", {at, id, limit});
//     while (rows.next()) take(rows.text(0));
//     if (auto done = rows.status(); !done) return tl::unexpected(done.error());
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "store/sqlite/named_queries.h"
#include "wrap/sqlite.h"

namespace logline::store {

class Connection;

// What a person does about a damaged file of a schema: the views are made anew, the others are not.
std::string_view remedy_for_damage(std::string_view schema);

class Rows {
 public:
  Rows(Rows&& other) noexcept;
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  Rows& operator=(Rows&&) = delete;
  ~Rows();

  // False at the end, and after an error: see status().
  bool next();
  [[nodiscard]] Result<void> status() const;
  // As wrap::SqliteStatement has them.
  [[nodiscard]] std::int64_t integer(int column) const { return statement_->integer(column); }
  [[nodiscard]] std::string_view text(int column) const { return statement_->text(column); }
  [[nodiscard]] std::string_view bytes(int column) const { return statement_->bytes(column); }
  [[nodiscard]] bool is_null(int column) const { return statement_->is_null(column); }

 private:
  friend class Connection;
  Rows(Connection& connection, std::string_view name, wrap::SqlValues values);

  Connection* connection_;
  std::string_view name_;  // of the connection's query table
  std::optional<wrap::SqliteStatement> statement_;
  std::optional<Error> error_;
};

class Connection {
 public:
  // `schema` is "journal", "views", "accounts", "feeds" or "images": the folder of migrations and the file of
  // queries under sql/sqlite/.
  static Result<Connection> open(const std::string& path, std::string_view schema,
                                 const wrap::SqliteOptions& options);

  Rows rows(std::string_view name, wrap::SqlValues values = {}) { return {*this, name, values}; }
  // For queries that give no rows.
  Result<void> run(std::string_view name, wrap::SqlValues values = {});
  Result<void> run_script(const std::string& sql);
  [[nodiscard]] wrap::SqliteDatabase& database() { return database_; }
  [[nodiscard]] const NamedQueries& queries() const { return queries_; }

 private:
  friend class Rows;
  friend class Hurry;
  Connection(wrap::SqliteDatabase database, NamedQueries queries, std::string_view schema,
             const wrap::SqliteOptions& options);
  Result<wrap::SqliteStatement> take(std::string_view name);
  void give_back(std::string_view name, wrap::SqliteStatement statement);

  wrap::SqliteDatabase database_;
  NamedQueries queries_;
  std::string_view remedy_;
  int patience_;  // milliseconds
  bool is_durable_;
  std::map<std::string, wrap::SqliteStatement, std::less<>> idle_;
};

// While it lives, what finds another writer fails at once instead of waiting, and a commit does not wait for
// the disk: for what is well to have written but not worth a reader's time. Not inside a transaction.
class Hurry {
 public:
  explicit Hurry(Connection& connection);
  Hurry(const Hurry&) = delete;
  Hurry& operator=(const Hurry&) = delete;
  ~Hurry();

 private:
  Connection& connection_;
};

// All or nothing: what was done since begin() is undone unless commit() succeeded.
class Transaction {
 public:
  static Result<Transaction> begin(Connection& connection);
  Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

}  // namespace logline::store
