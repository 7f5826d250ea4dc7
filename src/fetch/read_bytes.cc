#include "fetch/read_bytes.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include "fmt/format.h"
#include "wrap/inflate.h"

namespace logline::fetch {

Result<std::string> read_stream(std::istream& stream, std::size_t most_bytes, std::string head) {
  std::string bytes = std::move(head);
  std::array<char, 65536> buffer;
  while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > most_bytes) {
      return fail(fmt::format("larger than {} MB", most_bytes >> 20U), {},
                  "split it, if it is made of many articles");
    }
  }
  if (stream.bad()) return fail("cannot be read to its end");
  return wrap::is_gzip(bytes) ? wrap::inflate_gzip(bytes, most_bytes) : bytes;
}

Result<std::string> read_file(const std::filesystem::path& path, std::size_t most_bytes) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(fmt::format("cannot be opened: {}", std::strerror(errno)));
  return read_stream(file, most_bytes);
}

}  // namespace logline::fetch
