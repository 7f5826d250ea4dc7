// Many HTTP requests at once, on one thread: connections kept and shared, HTTP/2 where the server speaks it.
// curl's multi interface.
//
// Every connection is checked by socket_guard.h when it is made, whatever the name resolved to. Redirects are
// not followed: whoever asks decides about each, and asks again. Only http and https; TLS is verified; no
// proxy of the environment; a user and password in an address go to its host alone, since no request follows
// another. Bodies are unpacked (gzip, brotli, zstd), and limits count what comes out. One thread.
//
//     HttpPool pool({.connections_per_host = 2});
//     pool.start(7, {.address = "https://outlet.example/feed", .headers = {"If-None-Match: \"a\""}});
//     while (pool.running() > 0) for (HttpFinished& done : pool.wait(1s)) use(done.tag, done.answer);
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace logline::wrap {

struct HttpPoolOptions {
  std::size_t most_bytes = 16U << 20U;  // of a body, unpacked
  std::chrono::milliseconds connect_time{10'000};
  std::chrono::milliseconds total_time{30'000};
  // Slower than this many bytes a second for as many seconds is given up.
  long slowest_bytes_a_second = 64;
  std::chrono::seconds slow_time{15};
  long connections_per_host = 2;
  long connections = 64;
  bool allows_private_addresses = false;
  std::string authorities{};  // file of certificates to trust instead of the system's; empty: the system's
  std::vector<std::string> resolve{};  // "host:port:address": answers that stand before the system's resolver
};

enum class HttpFault : std::uint8_t {
  none,
  bad_address,
  unknown_host,
  refused,
  private_address,
  off_limits,  // a private address that is never allowed (socket_guard.h)
  certificate,
  no_tls,  // no secure connection comes about
  timeout,
  too_large,
  not_http,   // something else answers there
  no_answer,  // the connection ended before there was one
  cut_short,  // the body ended early, or its packing is broken
  other
};

struct HttpAnswer {
  HttpFault fault = HttpFault::none;
  std::string words{};                                         // of a fault, for a person; never an address
  int status = 0;                                              // 0 when there was no answer
  std::vector<std::pair<std::string, std::string>> headers{};  // names in lower case
  std::string body{};     // unpacked; of an answer that was cut short what could be read of it
  bool is_whole = false;  // it said where it ends (a length, chunks, HTTP/2, its packing), and ends there
};

struct HttpQuestion {
  std::string address{};
  std::vector<std::string> headers{};  // "Name: value"
  std::string form{};                  // body of a POST, application/x-www-form-urlencoded; empty: GET
  std::size_t most_bytes = 0;          // less than the pool's; 0: the pool's
};

struct HttpFinished {
  std::uint64_t tag;
  HttpAnswer answer;
};

class HttpPool {
 public:
  explicit HttpPool(HttpPoolOptions options);
  HttpPool(HttpPool&&) noexcept;
  HttpPool& operator=(HttpPool&&) noexcept;
  ~HttpPool();  // gives up what is running

  void start(std::uint64_t tag, const HttpQuestion& question);
  [[nodiscard]] std::size_t running() const;
  // Works until something is finished or the time is over; what is finished, in order.
  std::vector<HttpFinished> wait(std::chrono::milliseconds time);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace logline::wrap
