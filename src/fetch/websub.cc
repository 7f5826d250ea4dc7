#include "fetch/websub.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.h"
#include "fetch/http.h"
#include "fetch/link_header.h"
#include "wrap/hmac.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kAskAgain = 3600;    // seconds; of a hub that has never answered
constexpr std::int64_t kAskAgainSoon = 30;  // while a lease ends
constexpr std::int64_t kLongestLease = 30 * 86'400;
constexpr std::size_t kLongestChallenge = 2048;

std::string form_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_';
    if (is_plain) {
      out += c;
      continue;
    }
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

}  // namespace

HubLinks find_hub_links(const Headers& headers, std::string_view address) {
  HubLinks links;
  for (HeaderLink& link : header_links(headers, address)) {
    if (links.self.empty() && link.has_relation("self")) links.self = link.address;
    if (links.hub.empty() && link.has_relation("hub")) links.hub = std::move(link.address);
  }
  if (!is_web_address(links.hub)) links.hub.clear();
  if (!is_web_address(links.self)) links.self.clear();
  return links;
}

bool wants_subscribing(const FollowedFeed& feed, const Subscription* known, std::int64_t now) {
  const FeedState& state = feed.state;
  if (state.is_retired || !is_web_address(state.hub) || state.topic.empty()) return false;
  if (known == nullptr || known->hub != state.hub || known->topic != state.topic) return true;
  const std::int64_t lease = std::max<std::int64_t>(known->lease_until - known->asked_at, 0);
  const std::int64_t left = known->lease_until - now;
  if (left > lease / 5) return false;
  // Soon after a lease has ended in vain soon again, and less and less often.
  return now - known->asked_at >= std::clamp(-left, kAskAgainSoon, kAskAgain);
}

std::string subscribe_form(const Subscription& subscription, std::string_view callback) {
  std::string form = "hub.mode=subscribe&hub.topic=" + form_encoded(subscription.topic) +
                     "&hub.callback=" + form_encoded(callback) +
                     "&hub.lease_seconds=" + std::to_string(kWishedLease);
  if (!subscription.secret.empty()) form += "&hub.secret=" + form_encoded(subscription.secret);
  return form;
}

std::optional<Verified> verify_intent(const HubQuestion& question, const Subscription& subscription,
                                      std::int64_t now) {
  if (question.topic != subscription.topic) return std::nullopt;
  if (question.mode == "denied") return Verified{};
  const bool is_asked_for = question.mode == "subscribe" && !question.challenge.empty() &&
                            question.challenge.size() <= kLongestChallenge;
  if (!is_asked_for) return std::nullopt;
  std::int64_t lease = kWishedLease;
  const char* const end = question.lease.data() + question.lease.size();
  if (!question.lease.empty() && std::from_chars(question.lease.data(), end, lease).ptr != end)
    return std::nullopt;
  return Verified{question.challenge, now + std::clamp<std::int64_t>(lease, 1, kLongestLease)};
}

bool is_signed_by(std::string_view secret, std::string_view signature, std::string_view body) {
  using wrap::HmacHash;
  constexpr std::array<std::pair<std::string_view, HmacHash>, 4> kMethods{{{"sha1", HmacHash::sha1},
                                                                           {"sha256", HmacHash::sha256},
                                                                           {"sha384", HmacHash::sha384},
                                                                           {"sha512", HmacHash::sha512}}};
  if (secret.empty()) return false;
  const std::size_t equals = std::min(signature.find('='), signature.size());
  const std::string method = to_lower(signature.substr(0, equals));
  const std::string digest = to_lower(signature.substr(std::min(equals + 1, signature.size())));
  for (const auto& [name, hash] : kMethods)
    if (name == method) return wrap::are_same_secret(wrap::hmac_hex(hash, secret, body), digest);
  return false;
}

}  // namespace logline::fetch
