// Files that ship inside the binary: everything under data/, sql/ and web/ of the source tree (README.md
// files are left out), as bytes, taken in at build time.
//
// The views point into read-only memory of the program and are valid for its whole life; the functions may
// be called from any thread. A byte 0 follows each file's bytes and is not part of its view.
//
//   std::optional<std::string_view> months = embedded_file("data/lexicon/en/months.tsv");
//   for (std::string_view path : embedded_files("sql/sqlite/")) run(path, *embedded_file(path));
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace logline {

// The bytes of the file with this path (from the root of the source tree, `/` between folders, case matters);
// nothing when no such file was embedded.
std::optional<std::string_view> embedded_file(std::string_view path);

// The lines of such a file that are neither empty nor a comment (#); none when there is no such file.
std::vector<std::string_view> embedded_lines(std::string_view path);

// The paths that start with `prefix`, in byte order; all of them for an empty prefix.
std::vector<std::string_view> embedded_files(std::string_view prefix);

}  // namespace logline
