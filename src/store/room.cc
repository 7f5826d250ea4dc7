#include "store/room.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace logline::store {
namespace {

// As much as SQLite writes beside a database that it only reads, and more.
constexpr std::size_t kPiece = 40U << 10U;

tl::unexpected<Error> trouble(int code, const std::string& folder) {
  switch (code) {
    case ENOSPC:
    case EDQUOT: return fail("the disk is full: nothing new can be kept", folder, "make room");
    case EFBIG:
      return fail("files may not grow: nothing new can be kept", folder,
                  "raise the limit on the size of files (`ulimit -f`)");
    case EROFS:
    case EACCES:
    case EPERM:
      return fail("the folder may only be read: nothing new can be kept", folder,
                  "give the user that runs logline the right to write it");
    default:
      return fail(std::string("the folder cannot be written: ") + std::strerror(code), folder,
                  "look at the system's log for disk errors");
  }
}

}  // namespace

Result<void> try_writing(const std::string& folder) {
  const std::string path = folder + "/room";
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return trouble(errno, folder);
  const std::string piece(kPiece, ' ');
  int code = 0;
  for (std::size_t written = 0; written < piece.size() && code == 0;) {
    const ssize_t count = ::write(file, piece.data() + written, piece.size() - written);
    if (count >= 0)
      written += static_cast<std::size_t>(count);
    else if (errno != EINTR)
      code = errno;
  }
  if (code == 0 && ::fsync(file) != 0) code = errno;
  ::close(file);
  ::unlink(path.c_str());
  if (code != 0) return trouble(code, folder);
  return {};
}

}  // namespace logline::store
