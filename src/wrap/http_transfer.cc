#include "wrap/http_transfer.h"

#include <openssl/x509_vfy.h>
#include <sys/socket.h>

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "base/sent_address.h"
#include "wrap/content_coding.h"
#include "wrap/inflate.h"
#include "wrap/socket_guard.h"

namespace logline::wrap {
namespace {

constexpr std::size_t kMostHeaders = 200;
constexpr std::size_t kMostHeaderBytes = 64U << 10U;      // of one that is kept
constexpr std::size_t kMostBytesOfHeaders = 256U << 10U;  // of all; who sends more is given up

// The callbacks are called from C and must not throw.
std::size_t on_body(char* data, std::size_t size, std::size_t count, void* pointer) noexcept {
  auto& transfer = *static_cast<HttpTransfer*>(pointer);
  const std::size_t bytes = size * count;
  transfer.is_too_large = transfer.answer.body.size() + bytes > transfer.most_bytes;
  if (transfer.is_too_large) return 0;
  transfer.answer.body.append(data, bytes);
  return bytes;
}

std::size_t on_header(char* data, std::size_t size, std::size_t count, void* pointer) noexcept {
  auto& transfer = *static_cast<HttpTransfer*>(pointer);
  auto& headers = transfer.answer.headers;
  const std::size_t bytes = size * count;
  transfer.header_bytes += bytes;
  if (transfer.header_bytes > kMostBytesOfHeaders) return 0;
  std::string_view line(data, bytes);
  if (line.starts_with("HTTP/")) headers.clear();  // the real answer, after a 1xx
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || headers.size() >= kMostHeaders || bytes > kMostHeaderBytes)
    return bytes;
  std::string name = to_lower(line.substr(0, colon));
  line.remove_prefix(std::min(line.find_first_not_of(" \t", colon + 1), line.size()));
  line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
  headers.emplace_back(std::move(name), std::string(line));
  return bytes;
}

curl_socket_t on_open_socket(void* pointer, curlsocktype, curl_sockaddr* address) noexcept {
  auto& transfer = *static_cast<HttpTransfer*>(pointer);
  const bool is_allowed =
      transfer.options.allows_private_addresses ? !is_off_limits(address->addr) : is_public(address->addr);
  if (!is_allowed) {
    transfer.is_private = true;
    transfer.is_off_limits = is_off_limits(address->addr);
    transfer.is_secret = tells_secrets(address->addr);
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  curl_easy_setopt(handle, option, value);
}

void set_limits(CURL* handle, const HttpPoolOptions& options) {
  set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_time.count()));
  set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(options.total_time.count()));
  set(handle, CURLOPT_LOW_SPEED_LIMIT, options.slowest_bytes_a_second);
  set(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.slow_time.count()));
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_PROXY, "");
  set(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!options.authorities.empty()) set(handle, CURLOPT_CAINFO, options.authorities.c_str());
  set(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(handle, CURLOPT_PIPEWAIT, 1L);  // rather share an HTTP/2 connection than open another
  set(handle, CURLOPT_USERAGENT, "logline/0.1 (feed reader)");
  set(handle, CURLOPT_BUFFERSIZE, 32L << 10U);
}

HttpFault fault_of(CURLcode code) {
  switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT: return HttpFault::bad_address;
    case CURLE_COULDNT_RESOLVE_HOST: return HttpFault::unknown_host;
    case CURLE_COULDNT_CONNECT: return HttpFault::refused;
    case CURLE_OPERATION_TIMEDOUT: return HttpFault::timeout;
    case CURLE_PEER_FAILED_VERIFICATION: return HttpFault::certificate;
    case CURLE_SSL_CONNECT_ERROR: return HttpFault::no_tls;
    case CURLE_WEIRD_SERVER_REPLY: return HttpFault::not_http;
    case CURLE_GOT_NOTHING: return HttpFault::no_answer;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return HttpFault::cut_short;
    default: return HttpFault::other;
  }
}

long number_of(const HttpTransfer& transfer, CURLINFO what) {
  long number = 0;
  curl_easy_getinfo(transfer.handle.get(), what, &number);
  return number;
}

// Of a single line without end curl itself says that it has no memory for it.
bool has_flood_of_headers(CURLcode code, const HttpTransfer& transfer) {
  return transfer.header_bytes > kMostBytesOfHeaders ||
         (code == CURLE_OUT_OF_MEMORY && number_of(transfer, CURLINFO_PRIMARY_PORT) != 0);
}

// curl says of bytes that are no HTTP that their protocol is not known, as it does of an address.
HttpFault fault_of(CURLcode code, const HttpTransfer& transfer) {
  const HttpFault fault = fault_of(code);
  if (code == CURLE_UNSUPPORTED_PROTOCOL && number_of(transfer, CURLINFO_PRIMARY_PORT) != 0)
    return HttpFault::not_http;
  if (has_flood_of_headers(code, transfer)) return HttpFault::too_large;
  const bool has_begun = number_of(transfer, CURLINFO_RESPONSE_CODE) != 0;
  return fault == HttpFault::cut_short && !has_begun ? HttpFault::no_answer : fault;
}

std::string words_of_certificate(long verdict) {
  const std::string start = "the certificate of the host is not valid: ";
  switch (verdict) {
    case X509_V_OK:
    case X509_V_ERR_UNSPECIFIED:  // so curl leaves it when only the name is wrong
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: return start + "it is for another name";
    case X509_V_ERR_CERT_HAS_EXPIRED: return start + "it has expired";
    case X509_V_ERR_CERT_NOT_YET_VALID: return start + "it begins to be valid later (is this clock right?)";
    case X509_V_ERR_CERT_REVOKED: return start + "it was taken back";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: return start + "nobody whom we trust vouches for it";
    default: return start + X509_verify_cert_error_string(verdict);
  }
}

std::string words_of_timeout(const HttpTransfer& transfer) {
  const bool is_connected = number_of(transfer, CURLINFO_PRIMARY_PORT) != 0;
  curl_off_t secured = 0;
  curl_easy_getinfo(transfer.handle.get(), CURLINFO_APPCONNECT_TIME_T, &secured);
  const auto seconds = [](std::chrono::milliseconds time) { return std::to_string(time.count() / 1000); };
  if (is_connected && transfer.is_secure && secured == 0)
    return "no secure connection comes about in time: the host answers, but not with TLS";
  if (!is_connected)
    return "nobody answers at this address within " + seconds(transfer.options.connect_time) + " seconds";
  return "no whole answer in time: at most " + seconds(transfer.options.total_time) +
         " seconds are waited, less when hardly anything comes";
}

std::string words_of(HttpFault fault, CURLcode code, const HttpTransfer& transfer) {
  switch (fault) {
    case HttpFault::none: return {};
    case HttpFault::bad_address: return "not a well-formed http or https address";
    case HttpFault::unknown_host: return "the name of the host is not known (DNS)";
    case HttpFault::refused: return "nobody answers at this address";
    case HttpFault::private_address:
      return "leads to a private address of this network, which addresses from outside may not";
    case HttpFault::off_limits:
      return transfer.is_secret
                 ? "leads to where clouds tell their machines' secrets, which is never asked"
                 : "leads to an address of this machine's own link (link-local), which is never asked";
    case HttpFault::certificate: return words_of_certificate(number_of(transfer, CURLINFO_SSL_VERIFYRESULT));
    case HttpFault::no_tls:
      return "no secure connection comes about: the host speaks no TLS there, or none of today's";
    case HttpFault::timeout: return words_of_timeout(transfer);
    case HttpFault::not_http: return "what answers at this address does not speak HTTP";
    case HttpFault::no_answer: return "the connection ended without an answer";
    case HttpFault::too_large:
      return has_flood_of_headers(code, transfer)
                 ? "the headers alone go on and on: no answer needs so many"
                 : "larger than " + std::to_string(transfer.most_bytes >> 20U) + " MB";
    case HttpFault::cut_short: return "the connection broke off before the answer was whole";
    case HttpFault::other: break;
  }
  return curl_easy_strerror(code);
}

}  // namespace

HttpTransfer::HttpTransfer(std::uint64_t its_tag, const HttpQuestion& question,
                           const HttpPoolOptions& pool_options, curl_slist* resolve)
    : tag(its_tag),
      options(pool_options),
      most_bytes(question.most_bytes == 0 ? options.most_bytes
                                          : std::min(question.most_bytes, options.most_bytes)),
      is_secure(starts_with_ignoring_case(question.address, "https:")),
      handle(curl_easy_init()) {
  CURL* const curl = handle.get();
  if (curl == nullptr) return;
  set_limits(curl, options);
  std::vector<std::string> lines = question.headers;
  lines.emplace_back(kAcceptEncoding);  // not curl's option: it takes a body that is cut off for a whole one
  for (const std::string& header : lines) {
    if (header.find_first_of("\r\n") != std::string::npos) continue;  // would begin another header
    if (curl_slist* const longer = curl_slist_append(headers.get(), header.c_str())) {
      (void)headers.release();
      headers.reset(longer);
    }
  }
  set(curl, CURLOPT_HTTPHEADER, headers.get());
  set(curl, CURLOPT_URL, sent_address(question.address).c_str());
  if (resolve != nullptr) set(curl, CURLOPT_RESOLVE, resolve);
  if (!question.form.empty()) {
    set(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(question.form.size()));
    set(curl, CURLOPT_COPYPOSTFIELDS, question.form.c_str());
  }
  set(curl, CURLOPT_WRITEFUNCTION, &on_body);
  set(curl, CURLOPT_WRITEDATA, this);
  set(curl, CURLOPT_HEADERFUNCTION, &on_header);
  set(curl, CURLOPT_HEADERDATA, this);
  set(curl, CURLOPT_OPENSOCKETFUNCTION, &on_open_socket);
  set(curl, CURLOPT_OPENSOCKETDATA, this);
  set(curl, CURLOPT_PRIVATE, this);
}

void HttpTransfer::unpack_body() {
  std::string_view coding;
  for (const auto& [name, value] : answer.headers)
    if (name == "content-encoding") coding = value;
  if (answer.fault == HttpFault::cut_short) {
    answer.body = undo_content_coding_of_a_part(coding, answer.body, most_bytes);
    return;
  }
  auto plain = undo_content_coding(coding, answer.body, most_bytes);
  if (plain) {
    answer.body = std::move(*plain);
    return;
  }
  answer.is_whole = false;
  answer.words = "the answer cannot be unpacked: " + plain.error().what;
  answer.fault = is_of_a_bomb(plain.error()) ? HttpFault::too_large : HttpFault::cut_short;
  if (answer.fault == HttpFault::too_large) return answer.body.clear();
  answer.body = undo_content_coding_of_a_part(coding, answer.body, most_bytes);
}

bool HttpTransfer::states_its_end() const {
  if (number_of(*this, CURLINFO_HTTP_VERSION) >= CURL_HTTP_VERSION_2_0) return true;
  return std::any_of(answer.headers.begin(), answer.headers.end(), [this](const auto& header) {
    const auto& [name, value] = header;
    return name == "content-length" || name == "transfer-encoding" ||
           (name == "content-encoding" && !value.empty() && value != "identity" &&
            !is_plain_under_coding(value, answer.body));
  });
}

HttpAnswer HttpTransfer::finish(CURLcode code) {
  if (is_private && code != CURLE_OK)  // of several addresses a public one may have answered
    answer.fault = is_off_limits ? HttpFault::off_limits : HttpFault::private_address;
  else if (is_too_large)
    answer.fault = HttpFault::too_large;
  else if (code != CURLE_OK)
    answer.fault = fault_of(code, *this);
  if (answer.fault != HttpFault::none) answer.words = words_of(answer.fault, code, *this);
  if (answer.fault != HttpFault::none && answer.fault != HttpFault::cut_short) {
    answer.body.clear();
    return std::move(answer);
  }
  answer.status = static_cast<int>(number_of(*this, CURLINFO_RESPONSE_CODE));
  answer.is_whole = code == CURLE_OK && states_its_end();
  unpack_body();
  return std::move(answer);
}

}  // namespace logline::wrap
