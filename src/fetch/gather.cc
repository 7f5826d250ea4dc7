#include "fetch/gather.h"

#include <fstream>
#include <iostream>
#include <map>

#include "base/hash.h"
#include "base/id.h"
#include "fetch/article_lines.h"
#include "fetch/file_name.h"
#include "fetch/outlet_file.h"
#include "fetch/read_bytes.h"
#include "fetch/recognise.h"
#include "fetch/saved_fetch.h"
#include "fetch/walk_files.h"
#include "fetch/warc_reader.h"
#include "fmt/format.h"

namespace logline::fetch {
namespace {

namespace fs = std::filesystem;

std::string what_is_binary(std::string_view bytes) {
  const std::string_view name = name_of_binary(bytes);
  return fmt::format("{}neither text, HTML, a feed, a saved fetch nor articles as lines of JSON",
                     name.empty() ? std::string() : fmt::format("{}: ", name));
}

// One run of gather(): what all arguments share.
class Gathering {
 public:
  Gathering(const GatherOptions& options, const Taker& take, const Refuser& refuse)
      : options_(options), take_(take), refuse_(refuse) {}

  void gather_argument(const std::string& argument) {
    if (argument == "-") return gather_stream();
    if (!is_web_address(argument)) return gather_local(argument);
    auto fetched = fetch_address(argument, options_.limits);
    if (!fetched) return refuse_(fetched.error());
    fetched->outlet = options_.outlet;
    unwrap(std::move(*fetched));
  }

 private:
  void gather_local(const std::string& argument) {
    std::error_code ignored;
    const std::string_view scheme = scheme_of(argument);
    if (scheme.empty() || fs::exists(argument, ignored)) return gather_files(argument);
    refuse_({fmt::format("addresses that begin with {}:// are not read", scheme), argument,
             "give an http:// or https:// address, a file or a folder"});
  }

  void gather_files(const std::string& argument) {
    for (const FoundFile& file : walk_files(argument, refuse_)) {
      if (file.path.filename() == kOutletFile) continue;
      Document shell{
          .source = file.path.string(), .name = without_ending(file.below), .outlet = outlet_of(file.path)};
      if (is_archive(file.path)) {
        gather_archive(file.path, std::move(shell));
      } else if (!gather_catalogue(file.path, shell) && !refuse_cut(file.path)) {
        take_bytes(read_file(file.path, options_.most_bytes), std::move(shell));
      }
    }
  }

  void gather_archive(const fs::path& path, Document shell) {
    if (shell.outlet.empty()) shell.outlet = options_.outlet;
    const auto done = read_archive(path, shell, options_.most_bytes, options_.archives, take_, refuse_);
    if (!done) refuse_(done.error().at(shell.source));
  }

  [[nodiscard]] bool is_catalogue(std::string_view head) const {
    return options_.catalogues.is_one && options_.catalogues.is_one(head);
  }

  // False when it is none, or cannot be read.
  bool gather_catalogue(const fs::path& path, const Document& shell) {
    std::error_code unknown;
    if (!options_.catalogues.is_one || !fs::is_regular_file(path, unknown)) return false;
    std::ifstream file(path, std::ios::binary);
    const std::string packed = read_head(file);
    if (packed.starts_with("BZh")) {
      refuse_({"packed with bzip2", shell.source, "unpack it: bzip2 -dc FILE | logline import -"});
      return true;
    }
    const std::string head = unpack_head(packed);
    if (!is_catalogue(head)) return false;
    const std::uint64_t size = fs::file_size(path, unknown);
    options_.catalogues.take(
        {shell, head, unknown ? 0 : size, true, [&](const PieceTaker& take) -> Result<void> {
           std::ifstream again(path, std::ios::binary);
           if (!again) return fail("cannot be opened");
           std::string start = read_head(again);
           return read_unpacked(again, std::move(start), take);
         }});
    return true;
  }

  // What is packed with zstd and gives nothing: whether it is an archive nobody can tell.
  bool refuse_cut(const fs::path& path) {
    std::error_code unknown;
    if (!fs::is_regular_file(path, unknown)) return false;
    std::ifstream file(path, std::ios::binary);
    std::string start(4, '\0');
    if (!file.read(start.data(), 4) || !may_be_warc(start)) return false;
    file.seekg(0);
    const std::string packed = read_head(file);
    const bool is_cut = unpack_head(packed).empty();
    if (is_cut)
      refuse_({"packed with zstd, and cut off or broken in its first block: nothing of it can be read",
               path.string(), "fetch the file again"});
    return is_cut;
  }

  bool stream_catalogue(std::string& packed) {
    const std::string head = unpack_head(packed);
    if (!is_catalogue(head)) return false;
    const Document shell{.source = "standard input", .name = "stdin"};
    options_.catalogues.take({shell, head, 0, false, [&](const PieceTaker& take) {
                                return read_unpacked(std::cin, std::move(packed), take);
                              }});
    return true;
  }

  // Named by its bytes, so that what comes next time is not taken for an edit of it.
  void gather_stream() {
    std::string head = options_.catalogues.is_one ? read_head(std::cin) : std::string();
    if (stream_catalogue(head)) return;
    auto bytes = read_stream(std::cin, options_.most_bytes, std::move(head));
    const std::string name = "stdin-" + id_to_string(hash64(bytes.value_or("")));
    take_bytes(std::move(bytes), {.source = "standard input", .name = name});
  }

  void take_bytes(Result<std::string> bytes, Document document) {
    if (!bytes) return refuse_(bytes.error().at(document.source));
    if (document.outlet.empty()) document.outlet = options_.outlet;
    document.bytes = std::move(*bytes);
    unwrap(std::move(document));
  }

  // Saved fetches and lines of articles are taken out of their wrapping; everything readable is passed on.
  void unwrap(Document document) {
    if (is_catalogue(document.bytes)) return take_fetched(std::move(document));
    switch (recognise(document.bytes, document.content_type)) {
      case ContentKind::empty: return refuse_({"empty", document.source, {}});
      case ContentKind::binary:
        return refuse_(
            {what_is_binary(document.bytes), document.source, "docs/FORMATS.md lists what is read"});
      case ContentKind::article_lines: return split_article_lines(document.bytes, document, take_, refuse_);
      case ContentKind::saved_fetch: return unwrap_saved(document);
      default: return take_(std::move(document));
    }
  }

  // Files and standard input were looked at before.
  void take_fetched(Document shell) {
    const std::string bytes = std::move(shell.bytes);
    shell.bytes.clear();
    options_.catalogues.take({shell, bytes, bytes.size(), true, [&](const PieceTaker& take) -> Result<void> {
                                (void)take(bytes, bytes.size());
                                return {};
                              }});
  }

  void unwrap_saved(const Document& wrapping) {
    auto saved = parse_saved_fetch(wrapping.bytes);
    if (!saved) return refuse_(saved.error().at(wrapping.source));
    saved->source = wrapping.source;
    saved->name = wrapping.name;
    saved->outlet = wrapping.outlet;
    if (recognise(saved->bytes, saved->content_type) == ContentKind::empty)
      return refuse_({"answered 200 with nothing in it", wrapping.source, {}});
    take_(std::move(*saved));
  }

  // The name in the outlet.json of the file's folder, or of one of the two above it ("outlet/pages/2026/").
  std::string outlet_of(const fs::path& file) {
    fs::path folder = file.parent_path();
    for (int level = 0; level < 3; ++level, folder = folder.parent_path()) {
      const std::string& name = outlet_in(folder);
      if (!name.empty() || folder.parent_path() == folder || folder.empty()) return name;
    }
    return {};
  }

  // Read once a folder; a broken one is refused once.
  const std::string& outlet_in(const fs::path& folder) {
    const auto [known, is_new] = outlets_.try_emplace(folder);
    const fs::path path = folder / kOutletFile;
    std::error_code ignored;
    if (is_new && options_.outlet.empty() && fs::exists(path, ignored)) {
      const auto name = read_file(path, 1U << 20U).and_then([](const std::string& bytes) {
        return parse_outlet_file(bytes);
      });
      if (name) known->second = *name;
      if (!name) refuse_(name.error().at(path.string()));
    }
    return known->second;
  }

  const GatherOptions& options_;
  const Taker& take_;
  const Refuser& refuse_;
  std::map<fs::path, std::string> outlets_;
};

}  // namespace

void gather(const std::vector<std::string>& arguments, const GatherOptions& options, const Taker& take,
            const Refuser& refuse) {
  Gathering gathering(options, take, refuse);
  for (const std::string& argument : arguments) gathering.gather_argument(argument);
}

}  // namespace logline::fetch
