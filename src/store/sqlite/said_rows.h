// What articles say of somebody, out of the rows that hold it: bodies in the first column.
//
//     auto said = read_said(connection.rows("all_said_about", {"person", "ana pell"}));
#pragma once

#include <vector>

#include "store/sqlite/connection.h"
#include "store/view_rows.h"

namespace logline::store {

Result<std::vector<SaidRow>> read_said(Rows rows);

}  // namespace logline::store
