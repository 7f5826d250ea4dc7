#include "store/sqlite/buried.h"

#include "base/ascii.h"

namespace logline::store {
namespace {

const char* kind_of(const Burial& burial) { return burial.address.empty() ? "outlet" : "address"; }

std::string value_of(const Burial& burial) {
  return burial.address.empty() ? to_lower(burial.outlet) : burial.address;
}

}  // namespace

Result<std::vector<Burial>> read_burials(Connection& connection) {
  std::vector<Burial> found;
  {
    Rows rows = connection.rows("each_burial");
    while (rows.next()) {
      Burial& burial = found.emplace_back();
      (rows.text(0) == "address" ? burial.address : burial.outlet) = rows.text(1);
    }
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  }
  for (Burial& burial : found) {
    if (burial.address.empty()) continue;
    Rows marks = connection.rows("marks_of", {burial.address});
    while (marks.next())
      burial.marks.push_back({static_cast<std::uint64_t>(marks.integer(0)), marks.integer(1)});
    if (auto done = marks.status(); !done) return tl::unexpected(done.error());
  }
  return found;
}

Result<void> remember_burial(Connection& connection, const Burial& burial) {
  for (const EntryMark& mark : burial.marks) {
    auto done =
        connection.run("remember_mark", {burial.address, static_cast<std::int64_t>(mark.hash), mark.at});
    if (!done) return done;
  }
  return connection.run("remember_burial", {kind_of(burial), value_of(burial)});
}

Result<void> forget_burial(Connection& connection, const Burial& burial) {
  if (auto done = connection.run("forget_marks", {burial.address}); !done) return done;
  return connection.run("forget_burial", {kind_of(burial), value_of(burial)});
}

Result<std::set<std::string>> lifted_with(Connection& connection, const Burial& burial,
                                          const std::vector<Burial>& in_force) {
  std::set<std::string> keys{burial_key(burial)};
  for (const Burial& one : in_force) {
    if (one.address.empty() || burial_key(one) != burial_key(burial)) continue;
    Rows rows = connection.rows("buried_with", {one.address});
    while (rows.next()) keys.insert(burial_key({.address = std::string(rows.text(0))}));
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  }
  return keys;
}

}  // namespace logline::store
