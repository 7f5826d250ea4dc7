// Documents from whatever a person names: files, folders, "-" for standard input, http and https addresses.
//
// Folders are walked in byte order of the paths, so the order never depends on the system's listing; names
// that start with a dot are passed over. Saved fetches, .jsonl files, gzip and WARC archives are unwrapped,
// recognised by content. One bad file costs no neighbour: it is refused with what, where and what to do.
// Takers are called in order, on the calling thread.
//
//     gather({"feeds/", "-"}, {}, [&](Document&& d) { … }, [&](const Error& e) { … });
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "fetch/archive.h"
#include "fetch/http.h"
#include "fetch/unpacked.h"
#include "model/document.h"

namespace logline::fetch {

// A file that is made of titles, not of articles (TVmaze's and Wikidata's JSON), for whoever wants those.
struct CatalogueFile {
  const Document& shell;  // without bytes
  std::string_view head;  // its first bytes, unpacked
  std::uint64_t size;     // of the file, as it is; 0 when it is not known
  bool can_be_read_again;
  std::function<Result<void>(const PieceTaker&)> read;  // all of it, unpacked
};

struct CatalogueHooks {
  std::function<bool(std::string_view head)> is_one;  // empty: there are none
  std::function<void(const CatalogueFile&)> take;
};

struct GatherOptions {
  std::string outlet{};  // for all documents; else an outlet.json in its folder or the two above says it
  std::size_t most_bytes = 64U << 20U;  // of one file, unpacked
  FetchLimits limits{};
  ArchiveHooks archives{};      // for WARC archives, which are read record by record
  CatalogueHooks catalogues{};  // what is one is no document
};

using Taker = std::function<void(Document&&)>;
using Refuser = std::function<void(const Error&)>;

void gather(const std::vector<std::string>& arguments, const GatherOptions& options, const Taker& take,
            const Refuser& refuse);

}  // namespace logline::fetch
