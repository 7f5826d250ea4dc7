// An HTTP/1.1 server on Boost.Beast: sockets, limits and time-outs. What is answered is a function of the
// caller's.
//
// Slow clients are cut off, headers over 16 KiB and bodies over 64 KiB refused, connections kept alive and
// limited in number. The answer function runs on the server's threads: once at a time for one connection,
// several at a time for several. HEAD requests are given to it as they come; their body is not sent.
//
//     HttpServer server({.address = "127.0.0.1", .port = 0}, answer);
//     if (auto ready = server.listen(); !ready) …
//     server.run();          // until stop(), SIGINT or SIGTERM
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "site/message.h"

namespace logline::site {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;
  unsigned threads = 2;
  std::chrono::milliseconds read_time{
      10'000};  // for a whole request, and how long an idle connection is kept
  std::chrono::milliseconds write_time{30'000};  // for a whole answer
  std::chrono::milliseconds grace{3'000};        // for what is under way when the server stops
  std::size_t connections = 512;
  std::uint64_t largest_push = 0;  // bytes of a body below kPushPath; 0: as everywhere
  bool handles_signals = true;
};

// What to answer to a well-formed request, and to one that is not (status 400, 413 or 431).
struct Answerer {
  std::function<Response(Request)> answer;
  std::function<Response(unsigned status)> refuse;
};

class HttpServer {
 public:
  HttpServer(ServerOptions options, Answerer answerer);
  ~HttpServer();

  // Takes the port. Errors: the address is no number, or taken.
  Result<void> listen();
  [[nodiscard]] std::uint16_t port() const;  // after listen()
  // Serves until stopped; returns when what was under way is done.
  void run();
  // May be called from any thread.
  void stop();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace logline::site
