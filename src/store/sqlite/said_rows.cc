#include "store/sqlite/said_rows.h"

#include "store/sqlite/row_codec.h"

namespace logline::store {

Result<std::vector<SaidRow>> read_said(Rows rows) {
  constexpr std::size_t kUsually = 16;  // rows to make room for
  std::vector<SaidRow> found;
  found.reserve(kUsually);
  while (rows.next())
    if (auto done = decode_said_into(rows.bytes(0), found.emplace_back()); !done)
      return tl::unexpected(done.error());
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return found;
}

}  // namespace logline::store
