#include "fetch/websub.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "feed/resolve_address.h"
#include "fetch/http.h"
#include "wrap/hmac.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kAskAgain = 3600;    // seconds; of a hub that has never answered
constexpr std::int64_t kAskAgainSoon = 30;  // while a lease ends
constexpr std::int64_t kLongestLease = 30 * 86'400;
constexpr std::size_t kLongestChallenge = 2048;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

// Whether `; rel="a b"` among the parameters names a relation.
bool has_relation(std::string_view parameters, std::string_view wanted) {
  const std::string all = lowered(parameters);
  const std::size_t at = all.find("rel=");
  if (at == std::string::npos) return false;
  std::string_view value = std::string_view(all).substr(at + 4);
  if (value.starts_with('"')) {
    value.remove_prefix(1);
    value = value.substr(0, value.find('"'));
  } else {
    value = value.substr(0, value.find_first_of(";, "));
  }
  const std::string words = " " + std::string(value) + " ";
  return words.find(" " + std::string(wanted) + " ") != std::string::npos;
}

void read_links(std::string_view value, std::string_view address, HubLinks& links) {
  while (true) {
    const std::size_t open = value.find('<');
    const std::size_t close = value.find('>', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) return;
    const std::string_view target = value.substr(open + 1, close - open - 1);
    value.remove_prefix(close + 1);
    const std::string_view parameters = value.substr(0, value.find('<'));
    if (links.hub.empty() && has_relation(parameters, "hub"))
      links.hub = feed::resolve_address(target, address);
    if (links.self.empty() && has_relation(parameters, "self"))
      links.self = feed::resolve_address(target, address);
  }
}

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
  for (const auto& [name, value] : headers)
    if (name == "link") read_links(value, address, links);
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
  const std::string method = lowered(signature.substr(0, equals));
  const std::string digest = lowered(signature.substr(std::min(equals + 1, signature.size())));
  for (const auto& [name, hash] : kMethods)
    if (name == method) return wrap::are_same_secret(wrap::hmac_hex(hash, secret, body), digest);
  return false;
}

}  // namespace logline::fetch
