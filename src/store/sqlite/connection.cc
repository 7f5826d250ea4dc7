#include "store/sqlite/connection.h"

#include <filesystem>
#include <utility>

#include "store/sqlite/schema.h"

namespace logline::store {
namespace {

// An error that says nothing else to do comes of a file that is not as we wrote it.
Error with_remedy(Error error, std::string_view remedy) {
  if (error.remedy.empty()) error.remedy = remedy;
  return error;
}

}  // namespace

std::string_view remedy_for_damage(std::string_view schema) {
  if (schema == "views") return "run `logline rebuild`: the journal has everything that belongs there";
  if (schema == "journal")
    return "it cannot be made again: put back a copy of journal.db, and keep this one, most of it may be "
           "readable";
  if (schema == "feeds") return "put back a copy of feeds.db, or remove it and follow the feeds again";
  if (schema == "images") return "put back a copy of images.db, or remove it: nothing is derived from it";
  return "put back a copy of accounts.db";
}

Rows::Rows(Connection& connection, std::string_view name, wrap::SqlValues values) : connection_(&connection) {
  const auto query = connection.queries_.find(name);
  if (query == connection.queries_.end()) {
    error_ = Error{"sql/ has no query named '" + std::string(name) + "'"};
    return;
  }
  name_ = query->first;
  auto taken = connection.take(name_);
  if (!taken) {
    error_ = with_remedy(taken.error(), connection.remedy_);
    return;
  }
  statement_ = std::move(*taken);
  if (auto bound = statement_->bind(values); !bound) error_ = with_remedy(bound.error(), connection.remedy_);
}

Rows::Rows(Rows&& other) noexcept
    : connection_(other.connection_),
      name_(other.name_),
      statement_(std::exchange(other.statement_, std::nullopt)),
      error_(std::move(other.error_)) {}

Rows::~Rows() {
  if (statement_) connection_->give_back(name_, std::move(*statement_));
}

bool Rows::next() {
  if (error_) return false;
  const Result<bool> row = statement_->step();
  if (!row) error_ = with_remedy(row.error(), connection_->remedy_);
  return row && *row;
}

Result<void> Rows::status() const {
  if (error_) return tl::unexpected(*error_);
  return {};
}

Connection::Connection(wrap::SqliteDatabase database, NamedQueries queries, std::string_view schema,
                       const wrap::SqliteOptions& options)
    : database_(std::move(database)),
      queries_(std::move(queries)),
      remedy_(remedy_for_damage(schema)),
      patience_(options.busy_milliseconds),
      is_durable_(options.is_durable) {}

Hurry::Hurry(Connection& connection) : connection_(connection) {
  connection_.database().set_patience(0);
  if (connection_.is_durable_) (void)connection_.run_script("PRAGMA synchronous=NORMAL");
}

Hurry::~Hurry() {
  if (connection_.is_durable_) (void)connection_.run_script("PRAGMA synchronous=FULL");
  connection_.database().set_patience(connection_.patience_);
}

Result<Connection> Connection::open(const std::string& path, std::string_view schema,
                                    const wrap::SqliteOptions& options) {
  auto queries = load_queries("sql/sqlite/" + std::string(schema) + ".sql");
  if (!queries) return tl::unexpected(queries.error());
  const std::string_view remedy = remedy_for_damage(schema);
  std::error_code ignored;
  if (options.access != wrap::SqliteAccess::create && !std::filesystem::exists(path, ignored))
    return fail("the file is not there", path, std::string(remedy));
  auto database = wrap::SqliteDatabase::open(path, options);
  if (!database) return tl::unexpected(with_remedy(database.error(), remedy));
  if (auto done = bring_up_to_date(*database, schema, options.access); !done) {
    const Error error = with_remedy(done.error(), remedy);
    return tl::unexpected(error.where.empty() ? error.at(path) : error);
  }
  return Connection(std::move(*database), std::move(*queries), schema, options);
}

Result<void> Connection::run_script(const std::string& sql) {
  auto done = database_.run_script(sql);
  if (!done) return tl::unexpected(with_remedy(done.error(), remedy_));
  return done;
}

Result<void> Connection::run(std::string_view name, wrap::SqlValues values) {
  Rows one = rows(name, values);
  while (one.next()) {
  }
  return one.status();
}

Result<wrap::SqliteStatement> Connection::take(std::string_view name) {
  const auto idle = idle_.find(name);
  if (idle == idle_.end()) return database_.prepare(queries_.find(name)->second);
  wrap::SqliteStatement statement = std::move(idle->second);
  idle_.erase(idle);
  return statement;
}

void Connection::give_back(std::string_view name, wrap::SqliteStatement statement) {
  statement.reset();
  idle_.try_emplace(std::string(name), std::move(statement));
}

Result<Transaction> Transaction::begin(Connection& connection) {
  if (auto done = connection.run_script("BEGIN IMMEDIATE"); !done) return tl::unexpected(done.error());
  return Transaction(connection);
}

Transaction::~Transaction() {
  // A full disk may have ended the transaction already.
  if (connection_ != nullptr && connection_->database().is_in_transaction())
    (void)connection_->run_script("ROLLBACK");
}

Result<void> Transaction::commit() {
  auto done = connection_->run_script("COMMIT");
  if (done) connection_ = nullptr;
  return done;
}

}  // namespace logline::store
