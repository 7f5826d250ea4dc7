// The takedowns that are in force, as the journal's file keeps them: addresses and outlets, and of addresses
// the marks by which their articles are known besides.
//
//     Result<std::vector<Burial>> burials = read_burials(connection);
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/journal.h"
#include "store/sqlite/connection.h"

namespace logline::store {

Result<std::vector<Burial>> read_burials(Connection& connection);
Result<void> remember_burial(Connection& connection, const Burial& burial);
Result<void> forget_burial(Connection& connection, const Burial& burial);
// The keys of those that go with it when it is lifted, its own among them: other addresses of one article.
Result<std::set<std::string>> lifted_with(Connection& connection, const Burial& burial,
                                          const std::vector<Burial>& in_force);

}  // namespace logline::store
