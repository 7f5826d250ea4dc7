#include "wrap/http.h"

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <mutex>

#include "wrap/socket_guard.h"

namespace logline::wrap {
namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

// What the callbacks of one request share. They are called from C and must not throw.
struct Request {
  const HttpLimits& limits;
  HttpResponse response{};
  bool is_too_large = false;
  bool is_private = false;
};

std::size_t on_body(char* data, std::size_t size, std::size_t count, void* pointer) noexcept {
  auto& request = *static_cast<Request*>(pointer);
  request.is_too_large = request.response.body.size() + size * count > request.limits.most_bytes;
  if (request.is_too_large) return 0;
  request.response.body.append(data, size * count);
  return size * count;
}

std::size_t on_header(char* data, std::size_t size, std::size_t count, void* pointer) noexcept {
  constexpr std::size_t kMostHeaders = 200;
  auto& headers = static_cast<Request*>(pointer)->response.headers;
  std::string_view line(data, size * count);
  if (line.starts_with("HTTP/")) headers.clear();  // another answer, after a redirect
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || headers.size() >= kMostHeaders) return size * count;
  std::string name(line.substr(0, colon));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  line.remove_prefix(std::min(line.find_first_not_of(" \t", colon + 1), line.size()));
  line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
  headers.emplace_back(std::move(name), std::string(line));
  return size * count;
}

curl_socket_t on_open_socket(void* pointer, curlsocktype, curl_sockaddr* address) noexcept {
  auto& request = *static_cast<Request*>(pointer);
  if (!request.limits.allows_private_addresses && !is_public(address->addr)) {
    request.is_private = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  curl_easy_setopt(handle, option, value);
}

void set_limits(CURL* handle, const HttpLimits& limits) {
  set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_FOLLOWLOCATION, 1L);
  set(handle, CURLOPT_MAXREDIRS, static_cast<long>(limits.most_redirects));
  set(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(limits.connect_time.count()));
  set(handle, CURLOPT_TIMEOUT, static_cast<long>(limits.total_time.count()));
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_PROXY, "");
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  set(handle, CURLOPT_ACCEPT_ENCODING, "");  // all that curl can unpack
  set(handle, CURLOPT_USERAGENT, "logline/0.1 (feed reader)");
}

std::string words_for(CURLcode code, const Request& request) {
  if (request.is_too_large) return "larger than " + std::to_string(request.limits.most_bytes >> 20U) + " MB";
  if (request.is_private)
    return "leads to a private address of this network, which addresses from outside may not";
  switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL: return "not an http or https address";
    case CURLE_URL_MALFORMAT: return "not a well-formed address";
    case CURLE_COULDNT_RESOLVE_HOST: return "the name of the host is not known";
    case CURLE_COULDNT_CONNECT: return "nobody answers at this address";
    case CURLE_OPERATION_TIMEDOUT:
      return "no answer within " + std::to_string(request.limits.total_time.count()) + " seconds";
    case CURLE_TOO_MANY_REDIRECTS:
      return "redirected more than " + std::to_string(request.limits.most_redirects) + " times";
    case CURLE_PEER_FAILED_VERIFICATION: return "the certificate of the host is not valid";
    case CURLE_GOT_NOTHING: return "the host closed the connection without an answer";
    default: return curl_easy_strerror(code);
  }
}

std::string remedy_for(CURLcode code, const Request& request) {
  if (request.is_private) return "--allow-private fetches from it, if this host is yours";
  if (code == CURLE_OPERATION_TIMEDOUT || code == CURLE_COULDNT_CONNECT) return "try again later";
  return {};
}

}  // namespace

Result<HttpResponse> http_get(std::string_view address, const HttpLimits& limits) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  const Handle handle(curl_easy_init(), &curl_easy_cleanup);
  if (!handle) return fail("no memory for a connection", std::string(address));
  Request request{.limits = limits};
  set_limits(handle.get(), limits);
  const std::string url(address);
  set(handle.get(), CURLOPT_URL, url.c_str());
  set(handle.get(), CURLOPT_WRITEFUNCTION, &on_body);
  set(handle.get(), CURLOPT_WRITEDATA, &request);
  set(handle.get(), CURLOPT_HEADERFUNCTION, &on_header);
  set(handle.get(), CURLOPT_HEADERDATA, &request);
  set(handle.get(), CURLOPT_OPENSOCKETFUNCTION, &on_open_socket);
  set(handle.get(), CURLOPT_OPENSOCKETDATA, &request);
  const CURLcode code = curl_easy_perform(handle.get());
  if (code != CURLE_OK) return fail(words_for(code, request), url, remedy_for(code, request));
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  const char* last = nullptr;
  curl_easy_getinfo(handle.get(), CURLINFO_EFFECTIVE_URL, &last);
  request.response.status = static_cast<int>(status);
  request.response.address = last != nullptr ? last : url;
  return std::move(request.response);
}

}  // namespace logline::wrap
