// One writer per installation: an advisory lock (flock) on the file `lock` in its folder, which holds the
// writer's process id for messages.
//
// Held until the object goes away; the system lets go of it when the process dies, however it dies. Movable;
// one thread.
//
//     Result<FolderLock> lock = FolderLock::take(folder);
#pragma once

#include <string>
#include <utility>

#include "base/result.h"

namespace logline::store {

class FolderLock {
 public:
  // Errors: somebody else holds it, or the folder cannot be written.
  static Result<FolderLock> take(const std::string& folder);
  FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int file) : file_(file) {}
  int file_;
};

}  // namespace logline::store
