// One connection: requests read and answered in turn until either side ends it. Internal to http_server.cc.
//
// Keeps itself alive while something is under way; all its handlers run on its strand, so nothing here locks.
//
//     std::make_shared<HttpSession>(std::move(socket), shared)->start();
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <atomic>
#include <memory>
#include <optional>

#include "site/http_server.h"
#include "site/open_connections.h"

namespace logline::site {

// What connections share.
struct SessionShare {
  ServerOptions options;
  Answerer answerer;
  OpenConnections connections;
  std::atomic<std::size_t> open{0};
  std::atomic<std::size_t> streams{0};
  std::atomic<bool> is_stopping{false};
};

class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
  HttpSession(boost::asio::ip::tcp::socket socket, std::shared_ptr<SessionShare> share);
  ~HttpSession();
  HttpSession(const HttpSession&) = delete;
  HttpSession& operator=(const HttpSession&) = delete;

  // Once, by who made it.
  void start();
  // Ends it now when it is idle, else after what is under way. From any thread.
  void end_soon();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
  using Message = boost::beast::http::response<boost::beast::http::string_body>;

  void read();
  void on_header(boost::beast::error_code error);
  void on_read(boost::beast::error_code error);
  void refuse(unsigned status);
  void send(Response response, bool keep_alive, bool is_head);
  void on_written(bool keep_alive);
  void begin_stream(Response response);
  void wait_for_more();
  void send_more();
  void close();

  boost::beast::tcp_stream stream_;
  std::shared_ptr<SessionShare> share_;
  std::optional<OpenConnections::Place> place_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  std::optional<Message> message_;
  // While a stream is sent.
  boost::asio::steady_timer timer_;
  std::function<std::optional<std::string>()> more_;
  std::string piece_;
  int quiet_seconds_ = 0;
  bool is_answering_ = false;
};

}  // namespace logline::site
