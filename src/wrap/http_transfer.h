// One request under way: the curl handle, its limits, and the answer as it comes in. For http_pool.cc only.
#pragma once

#include <curl/curl.h>

#include <cstdint>
#include <memory>

#include "wrap/http_pool.h"

namespace logline::wrap {

struct HttpTransfer {
  HttpTransfer(std::uint64_t its_tag, const HttpQuestion& question, const HttpPoolOptions& pool_options,
               curl_slist* resolve);

  // The answer, once curl says how it ended.
  HttpAnswer finish(CURLcode code);

  // Whether the answer says where it ends, so that one that lost its end is told from one that has none.
  [[nodiscard]] bool states_its_end() const;

  // Undoes the body's codings; what cannot be undone is a fault.
  void unpack_body();

  struct FreeHandle {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  };
  struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };

  const std::uint64_t tag;
  const HttpPoolOptions& options;
  const std::size_t most_bytes;                   // of the body, unpacked
  const bool is_secure;                           // https
  std::unique_ptr<curl_slist, FreeList> headers;  // outlive the handle
  std::unique_ptr<CURL, FreeHandle> handle;
  HttpAnswer answer{};
  std::size_t header_bytes = 0;  // of all that came before the body
  bool is_too_large = false;
  bool is_private = false;
  bool is_off_limits = false;  // private, and never allowed
  bool is_secret = false;      // of those, where clouds tell secrets
};

}  // namespace logline::wrap
