// links: fetch
// Any bytes as an archive: no crash, no hang, records in order, and reading goes on where it says. Every
// block as an HTTP response: a body within the limit.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "fetch/http_message.h"
#include "fetch/warc_reader.h"

namespace {

using namespace logline::fetch;

constexpr std::size_t kMost = 1U << 16U;

void require(bool is_true) {
  if (!is_true) std::abort();
}

std::size_t count_records(const std::string& bytes, std::uint64_t start, std::uint64_t& first_next) {
  std::istringstream stream(bytes);
  auto reader = WarcReader::open(stream, kMost, start);
  if (!reader) return 0;
  std::size_t count = 0;
  std::uint64_t last = start;
  while (auto record = reader->next()) {
    if (!*record) continue;
    require((*record)->offset >= last && (*record)->next_offset >= (*record)->offset);
    require((*record)->next_offset <= bytes.size() && (*record)->block.size() <= kMost);
    last = (*record)->offset;
    if (++count == 1) first_next = (*record)->next_offset;
    if (auto message = parse_http_response((*record)->block, kMost))
      require(message->body.size() <= kMost + 65536);
  }
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)is_warc(bytes);
  (void)parse_http_response(bytes, kMost);
  std::uint64_t next = 0, ignored = 0;
  const std::size_t whole = count_records(bytes, 0, next);
  if (whole > 0) require(count_records(bytes, next, ignored) + 1 >= whole);
  return 0;
}
