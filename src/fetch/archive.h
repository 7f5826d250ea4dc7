// A WARC archive to the documents in it: its responses with status 200 and its resources that can be read.
//
// What else stands in an archive (requests, metadata, revisits, answers of other statuses, pictures) is
// counted and passed over. Reads the disk; one thread.
//
//     auto counts = read_archive(path, shell, {}, take, refuse);      // shell: source, name, outlet for
//     every document
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "base/result.h"
#include "model/document.h"

namespace logline::fetch {

struct ArchiveCounts {
  std::size_t documents = 0;  // taken
  std::size_t others = 0;     // records of other kinds
  std::size_t answers = 0;    // responses without a page: of another status, empty, or not text
  std::size_t mended = 0;     // of all these, those of a wrong length, read up to the next record
  std::size_t damaged = 0;    // told one by one
};

// "12 documents; 3 answers without a page and 20 other records were passed over, 1 is damaged"
std::string words_of(const ArchiveCounts& counts);

// For reading an archive in several goes, and for telling how far it is. All may be empty.
struct ArchiveHooks {
  // Where to begin in the archive that is known by this key (path and first bytes): what `read_to` told last,
  // or 0.
  std::function<std::uint64_t(const std::string& key)> start;
  // Everything before this offset has been read; `size` is the file's. `is_whole`: and taken: to go on from
  // there loses nothing. Behind a damaged record it is not, so that the next reading names it again.
  std::function<void(const std::string& key, std::uint64_t offset, std::uint64_t size, bool is_whole)>
      read_to;
  std::function<void(const std::string& source, const ArchiveCounts&)> finished;
};

// Whether the file begins like an archive.
bool is_archive(const std::filesystem::path& path);

// Documents are named "NAME@OFFSET" and have the source "PATH:OFFSET". An error when the file cannot be read
// at all.
Result<void> read_archive(const std::filesystem::path& path, const Document& shell, std::size_t most_bytes,
                          const ArchiveHooks& hooks, const std::function<void(Document&&)>& take,
                          const std::function<void(const Error&)>& refuse);

}  // namespace logline::fetch
