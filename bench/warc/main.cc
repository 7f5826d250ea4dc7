// links: fetch
// How fast an archive becomes documents, and in how much memory: `measure_warc ARCHIVE`. Nothing is done with
// the documents. Archives are made by bench/warc/make_archive.
#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <filesystem>

#include "fetch/archive.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::size_t bytes = 0;
  logline::fetch::ArchiveCounts counts;
  logline::fetch::ArchiveHooks hooks;
  hooks.finished = [&](const std::string&, const logline::fetch::ArchiveCounts& all) { counts = all; };
  const auto done = logline::fetch::read_archive(
      arguments[1], {}, 64U << 20U, hooks, [&](logline::Document&& page) { bytes += page.bytes.size(); },
      [](const logline::Error& error) { std::fprintf(stderr, "%s\n", error.to_string().c_str()); });
  if (!done) return 1;
  const double seconds = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  const double packed = static_cast<double>(std::filesystem::file_size(arguments[1])) / 1e6;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "%s\n%.0f MB of archive, %.0f MB of pages in %.1f s of processor time: %.0f and %.0f MB/s; %ld MB of "
      "memory\n",
      logline::fetch::words_of(counts).c_str(), packed, static_cast<double>(bytes) / 1e6, seconds,
      packed / seconds, static_cast<double>(bytes) / 1e6 / seconds, usage.ru_maxrss / 1024);
  return 0;
}
