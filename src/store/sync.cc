#include "store/sync.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace logline::store {
namespace {

Result<void> sync(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool is_done = file >= 0 && ::fsync(file) == 0;
  const int code = errno;
  if (file >= 0) ::close(file);
  if (!is_done) return fail(std::string("cannot be written: ") + std::strerror(code), path);
  return {};
}

}  // namespace

Result<void> sync_file(const std::string& path) { return sync(path, O_RDWR); }
Result<void> sync_folder(const std::string& path) { return sync(path, O_RDONLY | O_DIRECTORY); }

}  // namespace logline::store
