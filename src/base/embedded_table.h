// The table that cmake/embed.cmake generates: one row per embedded file, sorted by path in byte order.
// Only embedded.cc and the generated file include this. The rows are constant for the program's whole life
// and may be read from any thread. Example: kEmbeddedFiles[0].path is "data/…".
#pragma once

#include <cstddef>
#include <cstdint>

namespace logline {

struct EmbeddedFile {
  const char* path;           // ends with a byte 0
  const char* bytes;          // *size bytes, then a byte 0
  const std::uint64_t* size;  // computed by the assembler, hence behind a pointer
};

extern const EmbeddedFile* const kEmbeddedFiles;
extern const std::size_t kEmbeddedFileCount;

}  // namespace logline
