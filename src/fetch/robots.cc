#include "fetch/robots.h"

#include "base/ascii.h"
#include "base/sent_address.h"
#include "fetch/address_parts.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kMostRules = 10'000;
constexpr std::size_t kLongestPattern = 2048;

// Each part between stars is looked for after the one before it: no backtracking, so linear in the path.
bool matches(std::string_view pattern, std::string_view path) {
  const bool is_anchored = pattern.ends_with('$');
  if (is_anchored) pattern.remove_suffix(1);
  std::size_t at = 0;
  bool is_first = true;
  while (true) {
    const std::size_t star = pattern.find('*');
    const std::string_view part = pattern.substr(0, star);
    const bool is_last = star == std::string_view::npos;
    if (is_first && !path.starts_with(part)) return false;
    if (is_last && is_anchored)
      return is_first ? path == part : path.size() >= at + part.size() && path.ends_with(part);
    at = is_first ? part.size() : path.find(part, at);
    if (at == std::string_view::npos) return false;
    if (!is_first) at += part.size();
    if (is_last) return true;
    pattern.remove_prefix(star + 1);
    is_first = false;
  }
}

// Reads line by line: user-agent lines that follow each other open one group.
class Reader {
 public:
  explicit Reader(std::string_view token) : token_(token) {}

  void line(std::string_view text) {
    text = text.substr(0, text.find('#'));
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view key = trim(text.substr(0, colon));
    const std::string_view value = trim(text.substr(colon + 1));
    if (equals_ignoring_case(key, "user-agent")) return agent(value);
    const bool is_allowed = equals_ignoring_case(key, "allow");
    if (!is_allowed && !equals_ignoring_case(key, "disallow"))
      return;  // sitemap, crawl-delay: they end no group
    is_naming_ = false;
    if (value.empty() || value.size() > kLongestPattern) return;
    if (is_ours_) add(ours_, value, is_allowed);
    if (is_everyones_) add(everyones_, value, is_allowed);
  }

  RobotsRules finish() { return {has_ours_ ? std::move(ours_) : std::move(everyones_)}; }

 private:
  void agent(std::string_view value) {
    if (!is_naming_) is_ours_ = is_everyones_ = false;
    is_naming_ = true;
    const std::string_view product = value.substr(0, value.find_first_of("/ \t"));
    if (value == "*") is_everyones_ = true;
    if (equals_ignoring_case(product, token_)) is_ours_ = has_ours_ = true;
  }

  static void add(std::vector<RobotsRule>& rules, std::string_view value, bool is_allowed) {
    if (rules.size() < kMostRules) rules.push_back({one_spelling(value), is_allowed});
  }

  std::string_view token_;
  std::vector<RobotsRule> ours_, everyones_;
  bool is_naming_ = false, is_ours_ = false, is_everyones_ = false, has_ours_ = false;
};

}  // namespace

bool RobotsRules::allows(std::string_view target) const {
  if (target == "/robots.txt") return true;
  const std::string path = one_spelling(target);
  const RobotsRule* best = nullptr;
  for (const RobotsRule& rule : rules) {
    const bool is_better = best == nullptr || rule.pattern.size() > best->pattern.size() ||
                           (rule.pattern.size() == best->pattern.size() && rule.is_allowed);
    if (is_better && matches(rule.pattern, path)) best = &rule;
  }
  return best == nullptr || best->is_allowed;
}

RobotsRules parse_robots(std::string_view bytes, std::string_view token) {
  bytes = bytes.substr(0, kMostRobotsBytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Reader reader(token);
  while (!bytes.empty()) {
    const std::size_t end = bytes.find_first_of("\r\n");
    reader.line(bytes.substr(0, end));
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  return reader.finish();
}

RobotsVerdict judge_robots_status(int status) {
  if (status >= 200 && status < 300) return RobotsVerdict::obey;
  if (status == 429) return RobotsVerdict::wait;  // a wish for less, not a word about rules
  return status >= 400 && status < 500 ? RobotsVerdict::allow_all : RobotsVerdict::wait;
}

std::string robots_address(std::string_view address) { return origin_of(address) + "/robots.txt"; }

std::string_view target_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return "/";
  const std::size_t slash = address.find_first_of("/?#", scheme + 3);
  if (slash == std::string_view::npos || address[slash] != '/') return "/";
  const std::string_view rest = address.substr(slash);
  return rest.substr(0, rest.find('#'));
}

}  // namespace logline::fetch
