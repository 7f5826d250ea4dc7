#include "fetch/packed_file.h"

#include "wrap/inflate.h"

namespace logline::fetch {

Result<std::string> unpack_file(std::string bytes, std::size_t most_bytes) {
  if (!wrap::is_gzip(bytes)) return bytes;
  auto plain = wrap::inflate_gzip(bytes, most_bytes);
  if (!plain) return fail("the packed file is broken: " + plain.error().what);
  return plain;
}

}  // namespace logline::fetch
