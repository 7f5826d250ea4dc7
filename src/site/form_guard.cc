#include "site/form_guard.h"

#include <algorithm>
#include <random>

#include "base/id.h"
#include "wrap/hmac.h"

namespace logline::site {
namespace {

constexpr std::string_view kFormCookie = "logline_form";

// 26 characters of base 32.
bool is_token(std::string_view text) {
  return text.size() == 26 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

std::string new_token() {
  std::random_device random;  // the system's generator
  const auto half = [&] { return (std::uint64_t{random()} << 32) | random(); };
  std::string token = id_to_string(half()) + id_to_string(half());
  token.resize(26, '0');
  return token;
}

std::string cookie_of(const Request& request) {
  const auto found = request.cookies.find(kFormCookie);
  return found != request.cookies.end() && is_token(found->second) ? found->second : std::string();
}

bool is_own_origin(const Request& request) {
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const std::string_view origin = request.header("origin");
  if (origin.empty()) return true;
  const auto scheme = origin.find("://");
  return scheme != std::string_view::npos && origin.substr(scheme + 3) == request.header("host");
}

}  // namespace

std::string form_token(const Request& request) {
  std::string token = cookie_of(request);
  return token.empty() ? new_token() : token;
}

void remember_token(const Request& request, const std::string& token, Response& response) {
  if (cookie_of(request) == token) return;
  response.headers.emplace_back(
      "Set-Cookie", std::string(kFormCookie) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
}

bool is_from_our_page(const Request& request) {
  const std::string cookie = cookie_of(request);
  const auto token = request.form.find("token");
  return !cookie.empty() && token != request.form.end() && wrap::are_same_secret(cookie, token->second) &&
         is_own_origin(request);
}

bool is_from_ourselves(const Request& request, bool is_program) {
  if (is_program) return true;
  const bool is_browser = !request.header("origin").empty() || !request.header("sec-fetch-site").empty();
  const std::string cookie = cookie_of(request);
  if (!is_browser && request.cookies.empty()) return true;
  return !cookie.empty() && wrap::are_same_secret(cookie, request.header("x-logline-form")) &&
         is_own_origin(request);
}

}  // namespace logline::site
