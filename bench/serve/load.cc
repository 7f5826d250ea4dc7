#include "load.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <deque>
#include <utility>

namespace logline::bench {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

struct Connection {
  int socket = -1;
  const Asked* asked = nullptr;  // nullptr: idle
  double due = 0;
  std::string answer{};
  bool is_anew = false;  // was made for this question, after the server had ended the one before

  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    if (socket >= 0) ::close(socket);
  }
};

bool connect_to(std::uint16_t port, Connection& connection) {
  if (connection.socket >= 0) ::close(connection.socket);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  connection.socket = ::socket(AF_INET, SOCK_STREAM, 0);
  return connection.socket >= 0 &&
         ::connect(connection.socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

std::string text_of(const Asked& asked) {
  std::string text = "GET " + asked.path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n";
  if (!asked.session.empty()) text += "Cookie: logline_session=" + asked.session + "\r\n";
  return text + "\r\n";
}

// The length of a whole answer; 0: more is to come.
std::size_t whole_length(const std::string& answer) {
  const auto head = answer.find("\r\n\r\n");
  if (head == std::string::npos) return 0;
  const auto field = answer.find("Content-Length: ");
  std::size_t length = 0;
  if (field < head) std::from_chars(answer.data() + field + 16, answer.data() + head, length);
  return answer.size() >= head + 4 + length ? head + 4 + length : 0;
}

class Client {
 public:
  Client(std::uint16_t port, const std::vector<Asked>& mix, const Load& load)
      : port_(port), mix_(mix), load_(load), connections_(load.connections) {}

  Result<Told> run() {
    for (Connection& one : connections_)
      if (!connect_to(port_, one)) return fail("nobody answers", "127.0.0.1:" + std::to_string(port_));
    begun_ = Clock::now();
    while (!is_done()) {
      if (auto asked = ask_due(); !asked) return tl::unexpected(asked.error());
      if (auto read = read_some(); !read) return tl::unexpected(read.error());
    }
    told_.seconds = since(begun_);
    return std::move(told_);
  }

 private:
  [[nodiscard]] bool is_over() const { return since(begun_) >= load_.seconds; }
  [[nodiscard]] bool is_done() const {
    return is_over() &&
           std::ranges::all_of(connections_, [](const auto& one) { return one.asked == nullptr; });
  }
  // When the next is to be asked for.
  [[nodiscard]] double next_due() const {
    return load_.rate > 0 ? static_cast<double>(count_) / load_.rate : since(begun_);
  }

  Result<void> ask_due() {
    for (Connection& one : connections_) {
      if (one.asked != nullptr) continue;
      const double due = next_due();
      if (due > since(begun_) || due >= load_.seconds || (load_.rate == 0 && is_over())) break;
      one.asked = &mix_[count_++ % mix_.size()];
      one.due = due;
      one.is_anew = false;
      if (!ask(one) && !ask_again(one)) return closed(one);
    }
    return {};
  }

  static bool ask(Connection& one) {
    one.answer.clear();
    const std::string text = text_of(*one.asked);
    return ::send(one.socket, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
  }
  // A server may end a connection that was idle for long just when it is used again; then a client connects
  // anew (RFC 9112 9.3.1).
  bool ask_again(Connection& one) {
    return !std::exchange(one.is_anew, true) && connect_to(port_, one) && ask(one);
  }

  static tl::unexpected<Error> closed(const Connection& one) {
    return fail("the server has closed a connection", one.asked == nullptr ? "" : one.asked->path);
  }

  Result<void> read_some() {
    polled_.clear();
    for (const Connection& one : connections_) polled_.push_back({one.socket, POLLIN, 0});
    const double wait = load_.rate > 0 ? std::clamp((next_due() - since(begun_)) * 1000, 0.0, 20.0) : 20.0;
    if (::poll(polled_.data(), polled_.size(), static_cast<int>(wait)) <= 0) return {};
    for (std::size_t i = 0; i < polled_.size(); ++i)
      if (polled_[i].revents != 0)
        if (auto done = read_from(connections_[i]); !done) return done;
    return {};
  }

  Result<void> read_from(Connection& one) {
    const ssize_t got = ::recv(one.socket, buffer_.data(), buffer_.size(), 0);
    if (got <= 0) {
      const bool goes_on =
          one.asked == nullptr ? connect_to(port_, one) : one.answer.empty() && ask_again(one);
      if (goes_on) return {};
      return closed(one);
    }
    one.answer.append(buffer_.data(), static_cast<std::size_t>(got));
    if (whole_length(one.answer) == 0) return {};
    Times& times = told_.by_kind[one.asked->kind];
    times.milliseconds.push_back((since(begun_) - one.due) * 1000);
    times.bytes += one.answer.size();
    const std::string_view status = std::string_view(one.answer).substr(9, 3);
    if (status != "200" && status != "303" && status != "404") ++times.wrong;
    one.asked = nullptr;
    return {};
  }

  std::uint16_t port_;
  const std::vector<Asked>& mix_;
  Load load_;
  std::deque<Connection> connections_;
  std::vector<pollfd> polled_;
  std::string buffer_ = std::string(1U << 18U, '\0');
  Clock::time_point begun_{};
  std::size_t count_ = 0;
  Told told_;
};

}  // namespace

Result<Told> ask_all(std::uint16_t port, const std::vector<Asked>& mix, const Load& load) {
  return Client(port, mix, load).run();
}

}  // namespace logline::bench
