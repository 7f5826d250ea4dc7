#include "store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace logline::store {
namespace {

std::string holder_of(int file) {
  std::array<char, 24> text{};
  const ssize_t size = ::pread(file, text.data(), text.size() - 1, 0);
  return size > 0 ? " (process " + std::string(text.data(), static_cast<std::size_t>(size)) + ")"
                  : std::string();
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::string& folder) {
  const std::string path = folder + "/lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0)
    return fail(std::string("the installation cannot be written: ") + std::strerror(errno), path,
                "give the user that runs logline the right to write the folder");
  FolderLock lock(file);
  if (::flock(file, LOCK_EX | LOCK_NB) != 0)
    return fail("another process is writing this installation" + holder_of(file), folder,
                "wait until it is done, or end it");
  const std::string process = std::to_string(::getpid());
  // Only for messages: nothing depends on what the file says.
  if (::ftruncate(file, 0) == 0) (void)!::pwrite(file, process.data(), process.size(), 0);
  return lock;
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace logline::store
