// A server on a free loopback port that does to its clients whatever a test wants, a thread a connection.
//
//     LoopbackServer server([](const std::string& request, LoopbackServer::Peer& peer) {
//       peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"); });
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace logline::test {

class LoopbackServer {
 public:
  class Peer {
   public:
    Peer(int socket, const std::atomic<bool>& is_ending) : socket_(socket), is_ending_(is_ending) {}
    // False: the client has gone.
    bool send(std::string_view bytes) {
      while (!bytes.empty()) {
        const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
      }
      return true;
    }
    // Ends the connection with a reset.
    void reset() {
      const linger now{1, 0};
      setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    [[nodiscard]] bool is_ending() const { return is_ending_; }

   private:
    int socket_;
    const std::atomic<bool>& is_ending_;
  };
  using Handler = std::function<void(const std::string& request, Peer& peer)>;

  explicit LoopbackServer(Handler handler) : handler_(std::move(handler)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
    listen(listener_, 64);
    getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
  }
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;
  ~LoopbackServer() {
    is_ending_ = true;
    shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    for (std::thread& thread : threads_) thread.join();
    close(listener_);
  }

  [[nodiscard]] std::string address(const std::string& path = "/feed") const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] int asked() const { return asked_; }

 private:
  void accept_all() {
    while (!is_ending_) {
      const int socket = accept(listener_, nullptr, nullptr);
      if (socket < 0) return;
      threads_.emplace_back([this, socket] { serve(socket); });
    }
  }
  // One request a connection.
  void serve(int socket) {
    const timeval patience{5, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    std::string request;
    char bytes[4096];
    while (request.find("\r\n\r\n") == std::string::npos) {
      const ssize_t count = read(socket, bytes, sizeof bytes);
      if (count <= 0) break;
      request.append(bytes, static_cast<std::size_t>(count));
    }
    ++asked_;
    Peer peer(socket, is_ending_);
    handler_(request, peer);
    close(socket);
  }

  Handler handler_;
  int listener_ = socket(AF_INET, SOCK_STREAM, 0);
  int port_ = 0;
  std::atomic<bool> is_ending_{false};
  std::atomic<int> asked_{0};
  std::vector<std::thread> threads_;
  std::thread acceptor_;
};

}  // namespace logline::test
