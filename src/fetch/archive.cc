#include "fetch/archive.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/hash.h"
#include "base/id.h"
#include "fetch/http_message.h"
#include "fetch/recognise.h"
#include "fetch/warc_reader.h"
#include "fmt/format.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kPlainHead = 4096;

std::string head_of(std::istream& file, std::size_t most = kPlainHead) {
  std::string head(most, '\0');
  file.read(head.data(), static_cast<std::streamsize>(most));
  head.resize(static_cast<std::size_t>(file.gcount()));
  file.clear();
  file.seekg(0);
  return head;
}

bool can_be_read(const Document& document) {
  const ContentKind kind = recognise(document.bytes, document.content_type);
  return kind == ContentKind::feed || kind == ContentKind::html || kind == ContentKind::text;
}

// What is neither text nor a feed by its own word is not looked at: a picture's bytes may look like anything.
bool says_readable(std::string_view content_type) {
  return content_type.empty() || content_type.find("text/") != std::string_view::npos ||
         content_type.find("xml") != std::string_view::npos ||
         content_type.find("json") != std::string_view::npos;
}

// The document of a record; nothing when it holds no page. An error when its answer cannot be unpacked.
Result<std::optional<Document>> document_of(WarcRecord&& record, const Document& shell, std::size_t most) {
  Document document = shell;
  const std::string inner = record.inner == 0 ? "" : fmt::format("+{}", record.inner);
  document.source = fmt::format("{}:{}{}", shell.source, record.offset, inner);
  document.address = std::move(record.header.address);
  // The same address in another archive is the same article.
  if (document.address.empty())
    document.name = fmt::format("{}@{}{}", shell.name, record.offset, inner);
  else
    document.name.clear();
  document.received_at = record.header.date;
  document.content_type = record.header.content_type;
  document.is_whole = !record.header.is_cut;
  if (record.header.type == "response") {
    if (!record.block.starts_with("HTTP/")) return std::nullopt;  // of DNS, FTP
    auto message = parse_http_response(record.block, most);
    if (!message) return tl::unexpected(message.error().at(document.source));
    if (message->status != 200) return std::nullopt;
    document.content_type = message->header("content-type");
    document.is_whole = document.is_whole && message->is_whole;
    document.headers = std::move(message->headers);
    document.bytes = std::move(message->body);
  } else {
    document.bytes = std::move(record.block);
  }
  if (!says_readable(document.content_type) || !can_be_read(document)) return std::nullopt;
  return document;
}

class ArchiveReading {
 public:
  ArchiveReading(const Document& shell, std::size_t most, const std::function<void(Document&&)>& take,
                 const std::function<void(const Error&)>& refuse)
      : shell_(shell), most_(most), take_(take), refuse_(refuse) {}

  void record(Result<WarcRecord>&& record) {
    if (!record)
      return damage(Error{record.error().what, fmt::format("{}, {}", shell_.source, record.error().where),
                          record.error().remedy});
    if (record->is_mended) ++counts_.mended;
    const bool has_page = record->header.type == "response" || record->header.type == "resource";
    if (!has_page) {
      ++counts_.others;
      return;
    }
    if (record->header.length > most_)
      return damage({fmt::format("a record larger than {} MB", most_ >> 20U),
                     fmt::format("{}:{}", shell_.source, record->offset),
                     {}});
    auto document = document_of(std::move(*record), shell_, most_);
    if (!document) return damage(document.error());
    if (!*document) {
      ++counts_.answers;
      return;
    }
    ++counts_.documents;
    take_(std::move(**document));
  }
  [[nodiscard]] const ArchiveCounts& counts() const { return counts_; }

 private:
  void damage(const Error& error) {
    ++counts_.damaged;
    refuse_(error);
  }

  const Document& shell_;
  std::size_t most_;
  const std::function<void(Document&&)>& take_;
  const std::function<void(const Error&)>& refuse_;
  ArchiveCounts counts_;
};

}  // namespace

std::string words_of(const ArchiveCounts& counts) {
  std::string words =
      fmt::format("{} document{}; {} answer{} without a page and {} other record{} were passed over",
                  counts.documents, counts.documents == 1 ? "" : "s", counts.answers,
                  counts.answers == 1 ? "" : "s", counts.others, counts.others == 1 ? "" : "s");
  if (counts.mended > 0)
    words += fmt::format(", {} of a wrong length {} read up to the next", counts.mended,
                         counts.mended == 1 ? "was" : "were");
  if (counts.damaged > 0) words += fmt::format(", {} could not be read", counts.damaged);
  return words;
}

bool is_archive(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  const std::string head = head_of(file);
  return is_warc(head) ||
         (head.size() == kPlainHead && may_be_warc(head) && is_warc(head_of(file, kPackedHead)));
}

Result<void> read_archive(const std::filesystem::path& path, const Document& shell, std::size_t most_bytes,
                          const ArchiveHooks& hooks, const std::function<void(Document&&)>& take,
                          const std::function<void(const Error&)>& refuse) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(fmt::format("cannot be opened: {}", std::strerror(errno)));
  std::error_code trouble;
  const std::uint64_t size = std::filesystem::file_size(path, trouble);
  const std::string key = fmt::format("{}:{}", id_to_string(hash64(head_of(file))),
                                      std::filesystem::absolute(path, trouble).string());
  auto reader = WarcReader::open(file, most_bytes, hooks.start ? hooks.start(key) : 0);
  if (!reader) return tl::unexpected(reader.error());
  ArchiveReading reading(shell, most_bytes, take, refuse);
  while (auto record = reader->next()) {
    const std::uint64_t next = *record ? (*record)->next_offset : 0;
    reading.record(std::move(*record));
    if (hooks.read_to && next > 0) hooks.read_to(key, next, size, reading.counts().damaged == 0);
  }
  if (hooks.finished) hooks.finished(shell.source, reading.counts());
  return {};
}

}  // namespace logline::fetch
