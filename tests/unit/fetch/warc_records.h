// Records and archives made for tests.
#pragma once

#include <string>
#include <string_view>

#include "fmt/format.h"
#include "wrap/gzip.h"
#include "wrap/zstd.h"

namespace logline::fetch {

inline std::string warc_record(std::string_view type, std::string_view address, std::string_view block) {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: 2016-05-13T00:48:30Z\r\n"
      "Content-Type: application/http\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
      type, address, block.size(), block);
}

inline std::string http_page(std::string_view body, std::string_view headers = "") {
  return fmt::format("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{}\r\n{}", headers, body);
}

inline std::string page_record(std::string_view address, std::string_view words) {
  return warc_record("response", address,
                     http_page(fmt::format("<!DOCTYPE html><html><body><p>{}</p></body></html>", words)));
}

inline std::string gzipped(const std::string& record) { return *wrap::gzip_compress(record, 6); }
inline std::string zstandard(const std::string& record) { return *wrap::zstd_compress(record); }

}  // namespace logline::fetch
