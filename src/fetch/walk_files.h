// The regular files at and below a path, in byte order of their paths.
//
// Links to files are followed, links to folders are not (they may lead in circles); names that start with a
// dot are passed over. Reads the disk; safe from any thread.
//
//     walk_files("feeds", refuse)      // {"feeds/a.xml", "a.xml"}, {"feeds/b/c.html", "b/c.html"}
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace logline::fetch {

struct FoundFile {
  std::filesystem::path path;
  std::string below;  // path below the argument; the file's own name when the argument is the file
};

// A folder that cannot be read, or a path that does not exist, is refused; the rest is found.
std::vector<FoundFile> walk_files(const std::string& argument,
                                  const std::function<void(const Error&)>& refuse);

}  // namespace logline::fetch
