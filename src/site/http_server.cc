#include "site/http_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <thread>

#include "site/http_session.h"

namespace logline::site {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

// Connections that have been told to end and are not gone yet.
constexpr std::size_t kMostLeaving = 64;

struct HttpServer::State : std::enable_shared_from_this<State> {
  State(ServerOptions options, Answerer answerer) : share(std::make_shared<SessionShare>()) {
    share->options = std::move(options);
    share->answerer = std::move(answerer);
  }

  asio::io_context io;
  tcp::acceptor acceptor{asio::make_strand(io)};
  asio::signal_set signals{io};
  asio::steady_timer deadline{io};
  asio::steady_timer pause{acceptor.get_executor()};
  std::shared_ptr<SessionShare> share;

  void accept() {
    acceptor.async_accept(asio::make_strand(io),
                          [self = shared_from_this()](boost::system::error_code error, tcp::socket socket) {
                            if (self->share->is_stopping || error == asio::error::operation_aborted) return;
                            if (error) return self->accept_later();
                            self->admit(std::move(socket));
                            self->accept();
                          });
  }

  // The system gives no more connections, for want of open files or memory: who waits longest makes room.
  void accept_later() {
    make_room();
    pause.expires_after(std::chrono::milliseconds(20));
    pause.async_wait([self = shared_from_this()](boost::system::error_code error) {
      if (!error && !self->share->is_stopping) self->accept();
    });
  }

  void admit(tcp::socket socket) {
    const std::size_t most = share->options.connections;
    if (share->open >= most) make_room();
    if (share->open < most + kMostLeaving) std::make_shared<HttpSession>(std::move(socket), share)->start();
  }

  void make_room() {
    if (const auto session = share->connections.take_next()) session->end_soon();
  }

  // Takes no more connections, ends idle ones, and gives the others some time.
  void stop() {
    if (share->is_stopping.exchange(true)) return;
    asio::post(acceptor.get_executor(), [self = shared_from_this()] {
      boost::system::error_code ignored;
      self->acceptor.close(ignored);
      self->signals.cancel(ignored);
      self->pause.cancel();
      for (const auto& session : self->share->connections.all()) session->end_soon();
    });
    asio::post(io, [self = shared_from_this()] {
      self->watch_end(std::chrono::steady_clock::now() + self->share->options.grace);
    });
  }

  void watch_end(std::chrono::steady_clock::time_point last) {
    if (share->open == 0 || std::chrono::steady_clock::now() >= last) return io.stop();
    deadline.expires_after(std::chrono::milliseconds(20));
    deadline.async_wait(
        [self = shared_from_this(), last](boost::system::error_code) { self->watch_end(last); });
  }
};

HttpServer::HttpServer(ServerOptions options, Answerer answerer)
    : state_(std::make_shared<State>(std::move(options), std::move(answerer))) {}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::listen() {
  const ServerOptions& options = state_->share->options;
  const std::string where = options.address + ":" + std::to_string(options.port);
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error)
    return fail("\"" + options.address + "\" is not an address", "", "write a number such as 127.0.0.1");
  const tcp::endpoint endpoint(address, options.port);
  tcp::acceptor& acceptor = state_->acceptor;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use)
    return fail("something else listens there already", where, "stop it, or take another port with --listen");
  if (error)
    return fail("cannot listen: " + error.message(), where, "take another address or port with --listen");
  return {};
}

std::uint16_t HttpServer::port() const {
  boost::system::error_code ignored;
  return state_->acceptor.local_endpoint(ignored).port();
}

void HttpServer::run() {
  if (state_->share->options.handles_signals) {
    boost::system::error_code ignored;
    state_->signals.add(SIGINT, ignored);
    state_->signals.add(SIGTERM, ignored);
    state_->signals.async_wait([state = state_](boost::system::error_code error, int) {
      if (!error) state->stop();
    });
  }
  state_->accept();
  std::vector<std::thread> others;
  for (unsigned i = 1; i < state_->share->options.threads; ++i)
    others.emplace_back([this] { state_->io.run(); });
  state_->io.run();
  for (std::thread& other : others) other.join();
}

void HttpServer::stop() { state_->stop(); }

}  // namespace logline::site
