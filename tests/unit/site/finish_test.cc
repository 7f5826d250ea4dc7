#include "site/finish.h"

#include <gtest/gtest.h>

#include "site/form_guard.h"
#include "wrap/inflate.h"

namespace logline::site {
namespace {

std::string header_of(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

TEST(Finish, SaysWhatAPageMayDo) {
  const Response sent = finish_response({}, html_response(200, "x"));
  EXPECT_NE(header_of(sent, "Content-Security-Policy").find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(header_of(sent, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header_of(sent, "Referrer-Policy"), "same-origin");
}

TEST(Finish, AnswersNotModifiedToWhoHasTheBytes) {
  const Response first = finish_response({}, html_response(200, "x"));
  Request again;
  again.headers["if-none-match"] = "\"other\", W/" + header_of(first, "ETag");
  const Response second = finish_response(again, html_response(200, "x"));
  EXPECT_EQ(second.status, 304U);
  EXPECT_EQ(second.body, "");
  EXPECT_EQ(finish_response(again, html_response(200, "y")).status, 200U);
}

TEST(Finish, PacksLongPagesForWhoAcceptsIt) {
  Request request;
  request.headers["accept-encoding"] = "br, gzip;q=0.8";
  const std::string page(5000, 'x');
  const Response sent = finish_response(request, html_response(200, page));
  EXPECT_EQ(header_of(sent, "Content-Encoding"), "gzip");
  EXPECT_LT(sent.body.size(), 200U);
  EXPECT_NE(header_of(sent, "ETag"), header_of(finish_response({}, html_response(200, page)), "ETag"));
  request.headers["accept-encoding"] = "gzip;q=0";
  EXPECT_EQ(finish_response(request, html_response(200, page)).body, page);
}

TEST(Finish, PacksTextOfAnyKindAndNothingElse) {
  Request request;
  request.headers["accept-encoding"] = "gzip";
  const auto is_packed = [&](const char* type) {
    Response response{.content_type = type, .body = std::string(5000, 'x')};
    return header_of(finish_response(request, std::move(response)), "Content-Encoding") == "gzip";
  };
  for (const char* type :
       {"application/json", "application/problem+json", "application/atom+xml; charset=utf-8",
        "application/feed+json", "application/xml", "image/svg+xml", "text/plain"})
    EXPECT_TRUE(is_packed(type)) << type;
  for (const char* type : {"image/png", "application/octet-stream", "application/jsonx"})
    EXPECT_FALSE(is_packed(type)) << type;
}

TEST(FormGuard, TakesOnlyFormsOfOurOwnPages) {
  Request request;
  Response page;
  const std::string token = form_token(request);
  remember_token(request, token, page);
  EXPECT_NE(header_of(page, "Set-Cookie").find("HttpOnly; SameSite=Strict"), std::string::npos);
  request.cookies["logline_form"] = token;
  request.form["token"] = token;
  request.headers["host"] = "127.0.0.1:8080";
  EXPECT_TRUE(is_from_our_page(request));

  Request other = request;
  other.form["token"] = form_token({});
  EXPECT_FALSE(is_from_our_page(other)) << "another token";
  other = request;
  other.cookies.clear();
  EXPECT_FALSE(is_from_our_page(other)) << "no cookie";
  other = request;
  other.headers["sec-fetch-site"] = "cross-site";
  EXPECT_FALSE(is_from_our_page(other)) << "another site says the browser";
  other = request;
  other.headers["origin"] = "http://evil.example";
  EXPECT_FALSE(is_from_our_page(other)) << "another origin";
  other.headers["origin"] = "http://127.0.0.1:8080";
  EXPECT_TRUE(is_from_our_page(other));
}

}  // namespace
}  // namespace logline::site
