#include "pipeline/capture_time.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "fetch/http.h"

namespace logline::pipeline {
namespace {

constexpr std::string_view kReceived = "received";

}  // namespace

void note_capture(Article& page, const std::optional<Timestamp>& received) {
  if (!received) return;
  const bool is_asked = fetch::is_web_address(page.source);
  page.date_claims.push_back({std::string(kReceived), is_asked ? "answer" : "archive", *received});
}

std::optional<Timestamp> captured_at(const Article& article) {
  const auto claim = std::ranges::find(article.date_claims, kReceived, &DateClaim::field);
  return claim == article.date_claims.end() ? std::nullopt : std::optional(claim->at);
}

bool is_older_capture(const Article& known, const Article& seen) {
  if (fetch::is_web_address(seen.source)) return false;
  const auto known_at = captured_at(known), seen_at = captured_at(seen);
  return known_at && seen_at && seen_at->utc_seconds <= known_at->utc_seconds;
}

}  // namespace logline::pipeline
