#include "site/http_session.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "base/ascii.h"
#include "site/target.h"

namespace logline::site {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

constexpr std::uint32_t kHeaderLimit = 16 * 1024;
constexpr std::uint64_t kBodyLimit = 64 * 1024, kHookLimit = 256 * 1024;
constexpr std::size_t kMostStreams = 256;
constexpr int kHeartbeat = 15;  // seconds

std::string_view view_of(beast::string_view text) { return {text.data(), text.size()}; }

// RFC 9112 3.2: HTTP/1.1 names the host, and nobody names two.
bool names_host_rightly(const http::request<http::string_body>& message) {
  const auto hosts = message.count(http::field::host);
  return hosts == 1 || (hosts == 0 && message.version() < 11);
}

// Several lines of one name are one list (RFC 9110 5.3): what a proxy adds stands behind what it was sent.
void add_header(Request& request, const std::string& name, std::string_view value) {
  const auto [header, is_first] = request.headers.try_emplace(name, value);
  if (!is_first) header->second.append(name == "cookie" ? "; " : ", ").append(value);
}

// nullopt: the target, a header or the form is not well-formed.
std::optional<Request> request_of(const http::request<http::string_body>& message) {
  if (!names_host_rightly(message)) return std::nullopt;
  auto target = parse_target(view_of(message.target()));
  if (!target) return std::nullopt;
  Request request{.method = std::string(view_of(message.method_string())),
                  .path = std::move(target->path),
                  .query = std::move(target->query)};
  for (const auto& field : message)
    add_header(request, to_lower(view_of(field.name_string())), view_of(field.value()));
  request.cookies = parse_cookies(request.header("cookie"));
  const std::string_view type = request.header("content-type");
  if (request.path.starts_with(kPushPath) || request.path.starts_with(kHookPath) ||
      type.starts_with("application/json")) {
    request.body = message.body();
  } else if (type.starts_with("application/x-www-form-urlencoded")) {
    auto form = parse_form(message.body());
    if (!form) return std::nullopt;
    request.form = std::move(*form);
  }
  return request;
}

}  // namespace

HttpSession::HttpSession(boost::asio::ip::tcp::socket socket, std::shared_ptr<SessionShare> share)
    : stream_(std::move(socket)), share_(std::move(share)), timer_(stream_.get_executor()) {
  ++share_->open;
}

HttpSession::~HttpSession() {
  if (place_) share_->connections.leave(*place_);
  --share_->open;
  if (more_) --share_->streams;
}

void HttpSession::start() {
  place_ = share_->connections.enter(weak_from_this());
  boost::asio::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->read(); });
}

void HttpSession::end_soon() {
  boost::asio::post(stream_.get_executor(), [self = shared_from_this()] {
    if (!self->is_answering_) self->close();
  });
}

void HttpSession::read() {
  parser_.emplace();
  parser_->header_limit(kHeaderLimit);
  parser_->body_limit(std::max(kHookLimit, share_->options.largest_push));
  is_answering_ = false;
  stream_.expires_after(share_->options.read_time);
  http::async_read_header(
      stream_, buffer_, *parser_,
      [self = shared_from_this()](beast::error_code error, std::size_t) { self->on_header(error); });
}

// Only where hubs push, and players send a picture along, may a body be large.
void HttpSession::on_header(beast::error_code error) {
  if (error) return on_read(error);
  share_->connections.hear(*place_);
  const std::string_view target = view_of(parser_->get().target());
  const std::uint64_t most = target.starts_with(kPushPath)
                                 ? std::max(kBodyLimit, share_->options.largest_push)
                             : target.starts_with(kHookPath) ? kHookLimit
                                                             : kBodyLimit;
  const auto length = parser_->content_length();
  if (length && *length > most) return on_read(http::error::body_limit);
  parser_->body_limit(most);
  http::async_read(
      stream_, buffer_, *parser_,
      [self = shared_from_this()](beast::error_code failed, std::size_t) { self->on_read(failed); });
}

void HttpSession::on_read(beast::error_code error) {
  is_answering_ = true;
  if (error == http::error::header_limit || error == http::error::buffer_overflow) return refuse(431);
  if (error == http::error::body_limit) return refuse(413);
  const bool is_gone = error == http::error::end_of_stream || error == http::error::partial_message ||
                       error.category() != http::make_error_code(http::error::end_of_stream).category();
  if (error) return is_gone ? close() : refuse(400);
  const auto& message = parser_->get();
  auto request = request_of(message);
  if (!request) return refuse(400);
  beast::error_code ignored;
  request->peer = stream_.socket().remote_endpoint(ignored).address().to_string();
  const bool keeps = message.keep_alive() && !share_->is_stopping;
  const bool is_head = message.method() == http::verb::head;
  send(share_->answerer.answer(std::move(*request)), keeps, is_head);
}

void HttpSession::refuse(unsigned status) { send(share_->answerer.refuse(status), false, false); }

void HttpSession::send(Response response, bool keep_alive, bool is_head) {
  if (response.more && !is_head) return begin_stream(std::move(response));
  message_.emplace(http::int_to_status(response.status), 11);
  message_->keep_alive(keep_alive);
  const bool has_body = response.status != 304 && response.status != 204;
  if (has_body) message_->set(http::field::content_type, response.content_type);
  for (const auto& [name, value] : response.headers) message_->insert(name, value);
  if (has_body) message_->content_length(response.body.size());
  if (has_body && !is_head) message_->body() = std::move(response.body);
  stream_.expires_after(share_->options.write_time);
  http::async_write(stream_, *message_,
                    [self = shared_from_this(), keep_alive](beast::error_code error, std::size_t) {
                      if (error)
                        self->close();
                      else
                        self->on_written(keep_alive);
                    });
}

void HttpSession::on_written(bool keep_alive) {
  message_.reset();
  if (keep_alive && !share_->is_stopping)
    read();
  else
    close();
}

// A stream ends with its connection (RFC 9112 6.3), so that no length has to be told.
void HttpSession::begin_stream(Response response) {
  if (share_->streams >= kMostStreams) {
    message_.emplace(http::status::service_unavailable, 11);
    message_->content_length(0);
  } else {
    more_ = std::move(response.more);
    ++share_->streams;
    message_.emplace(http::int_to_status(response.status), 11);
    message_->set(http::field::content_type, response.content_type);
    for (const auto& [name, value] : response.headers) message_->insert(name, value);
  }
  message_->keep_alive(false);
  stream_.expires_after(share_->options.write_time);
  http::async_write(stream_, *message_, [self = shared_from_this()](beast::error_code error, std::size_t) {
    if (error && error != http::error::end_of_stream) return self->close();
    if (!self->more_) return self->close();
    self->wait_for_more();
  });
}

void HttpSession::wait_for_more() {
  stream_.expires_never();
  timer_.expires_after(std::chrono::seconds(1));
  timer_.async_wait([self = shared_from_this()](beast::error_code) { self->send_more(); });
}

// Now and then a comment, so that a client that has gone is noticed.
void HttpSession::send_more() {
  if (share_->is_stopping) return close();
  auto piece = more_();
  if (!piece) return close();
  if (piece->empty() && ++quiet_seconds_ < kHeartbeat) return wait_for_more();
  quiet_seconds_ = 0;
  piece_ = piece->empty() ? ": still here\n\n" : std::move(*piece);
  stream_.expires_after(share_->options.write_time);
  boost::asio::async_write(stream_, boost::asio::buffer(piece_),
                           [self = shared_from_this()](beast::error_code error, std::size_t) {
                             if (error) return self->close();
                             self->wait_for_more();
                           });
}

// A client that is still sending sees the answer before the end: only our direction is closed, the rest when
// the object goes.
void HttpSession::close() {
  beast::error_code ignored;
  stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  stream_.cancel();
}

}  // namespace logline::site
