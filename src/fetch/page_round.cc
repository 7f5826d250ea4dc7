#include "fetch/page_round.h"

#include <algorithm>

#include "base/hash.h"
#include "fetch/address_parts.h"
#include "fetch/http.h"
#include "fetch/image_rights.h"
#include "fetch/image_type.h"
#include "fetch/received.h"
#include "fetch/recognise.h"
#include "fetch/trouble.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kLongestUnkept = 2000;  // milliseconds until what came is kept

constexpr std::int64_t kMostTries = 3;
constexpr std::int64_t kRobotsWait = 3600;  // seconds

// In words, of an answer that is none. `goes_on` says what is wrong with where it leads.
Error why_not(wrap::HttpAnswer&& answer, const Result<bool>& goes_on) {
  if (answer.fault != wrap::HttpFault::none)
    return trouble_of_fault(answer.fault, std::move(answer.words), Asking::once);
  return goes_on ? trouble_of_status(answer.status, answer.headers, Asking::once) : goes_on.error();
}

}  // namespace

PageRound::PageRound(Web& web, HostRests& rests, RobotsMemory& robots, std::vector<WantedPage> pages,
                     Keeper keep, Wanted wanted, RoundOptions options)
    : web_(web),
      rests_(rests),
      robots_(robots),
      pages_(std::move(pages)),
      keep_(std::move(keep)),
      wanted_(wanted),
      options_(options),
      gate_(options.limits) {}

void PageRound::admit(std::size_t item) {
  const std::string& address = asked_[item].trail.address();
  const std::string origin = origin_of(address);
  const KnownRobots* known = robots_.find(origin, seconds());
  if (known == nullptr) return ask_robots(origin, item);
  if (known->verdict == RobotsVerdict::wait)
    return postpone(item, std::max(known->until, seconds() + kRobotsWait));
  if (known->verdict == RobotsVerdict::obey && !known->rules.allows(target_of(address)))
    return forbid(item, "robots.txt of the site keeps programs out of it");
  queue(item);
}

void PageRound::ask_robots(const std::string& origin, std::size_t item) {
  if (const auto pending = pending_.find(origin); pending != pending_.end())
    return asked_[pending->second].waiting.push_back(item);
  const std::size_t robots = asked_.size();
  asked_.push_back({RedirectTrail(robots_address(asked_[item].trail.address())), origin, {item}});
  pending_.emplace(origin, robots);
  queue(robots);
}

void PageRound::queue(std::size_t item) {
  const std::string host = host_and_port(asked_[item].trail.address());
  const auto rest = rests_.find(host);
  if (rest == rests_.end() || rest->second <= seconds()) return gate_.add(host, item);
  postpone(item, rest->second);
}

void PageRound::start(std::size_t item) {
  asked_[item].started = web_.now();
  const bool is_image = wanted_ == Wanted::images && asked_[item].robots_of.empty();
  web_.start(item, {.address = asked_[item].trail.address(), .most_bytes = is_image ? kLargestImage : 0});
}

Result<void> PageRound::finish(std::size_t item, wrap::HttpAnswer&& answer) {
  Asked& asked = asked_[item];
  const std::string host = host_and_port(asked.trail.address());
  gate_.done(host, web_.now(), web_.now() - asked.started);
  const bool is_robots = !asked.robots_of.empty();
  const auto goes_on = asked.trail.follow(answer.status, answer.headers);
  if (answer.fault == wrap::HttpFault::none && goes_on && *goes_on) {
    is_robots ? queue(item) : admit(item);
    return flush();
  }
  if (answer.status == 429 || answer.status == 503)
    if (const auto rest = retry_after_seconds(answer.headers, seconds())) let_rest(host, seconds() + *rest);
  const bool is_well = answer.fault == wrap::HttpFault::none && goes_on.has_value();
  if (is_robots) {
    finish_robots(item, is_well ? answer.status : 0, answer.body);
  } else if (is_well && answer.status == 200) {
    take(item, std::move(answer.headers), std::move(answer.body));
  } else if (answer.fault == wrap::HttpFault::too_large || answer.fault == wrap::HttpFault::off_limits ||
             (is_well && answer.status >= 400 && answer.status < 500 && answer.status != 429)) {
    miss(item, why_not(std::move(answer), goes_on));
  } else {
    const Headers headers = answer.headers;
    fail(item, headers, why_not(std::move(answer), goes_on));
  }
  return flush();
}

void PageRound::finish_robots(std::size_t item, int status, std::string_view body) {
  const std::string origin = asked_[item].robots_of;
  robots_.put(origin, status, body, seconds());
  pending_.erase(origin);
  for (const std::size_t page : std::exchange(asked_[item].waiting, {})) admit(page);
}

void PageRound::take(std::size_t item, Headers&& headers, std::string&& body) {
  const bool is_image = wanted_ == Wanted::images;
  const std::string_view type = is_image ? image_type(body) : std::string_view{};
  const bool is_wanted =
      is_image ? !type.empty() : recognise(body, header_of(headers, "content-type")) == ContentKind::html;
  if (!is_wanted) return miss(item, {is_image ? "what is there is no picture" : "what is there is no page"});
  if (is_image && forbids_keeping(headers)) return forbid(item, "the site lets nobody keep this picture");
  ++report_.fetched;
  kept_bytes_ += body.size();
  Document document =
      received_document(asked_[item].trail.address(), std::move(headers), std::move(body), seconds());
  document.name = pages_[item].entry;
  document.publisher = pages_[item].publisher;
  if (is_image) document.content_type = type;
  kept_.documents.push_back(std::move(document));
  leave(item);
}

void PageRound::leave(std::size_t item) {
  pages_[item].is_done = true;
  kept_.pages.push_back(std::move(pages_[item]));
}

// The first are named, so that a person can look.
void PageRound::name(std::size_t item, Error why) {
  if (report_.missed.size() >= kMostMissed) return;
  why.where = without_credentials(pages_[item].address);
  report_.missed.push_back(std::move(why));
}

void PageRound::forbid(std::size_t item, const char* why) {
  ++report_.forbidden;
  name(item, {why, {}, "nothing to do; the site's owner can let programs in"});
  leave(item);
}

void PageRound::miss(std::size_t item, Error why) {
  ++report_.failed;
  why.remedy = "open it in a browser and see what is there; it is not asked for again";
  name(item, std::move(why));
  leave(item);
}

void PageRound::fail(std::size_t item, const Headers& headers, Error why) {
  WantedPage& page = pages_[item];
  if (++page.tries >= kMostTries) return miss(item, std::move(why));
  ++report_.failed;
  why.remedy = "nothing to do: it is tried again";
  name(item, std::move(why));
  page.next_try =
      seconds() + backoff_seconds(page.tries, retry_after_seconds(headers, seconds()), hash64(page.entry));
  kept_.pages.push_back(std::move(page));
}

void PageRound::postpone(std::size_t item, std::int64_t until) {
  Asked& asked = asked_[item];
  if (!asked.robots_of.empty()) {
    pending_.erase(asked.robots_of);
    for (const std::size_t page : std::exchange(asked.waiting, {})) postpone(page, until);
    return;
  }
  ++report_.postponed;
  pages_[item].next_try = until;
  kept_.pages.push_back(std::move(pages_[item]));
}

void PageRound::let_rest(const std::string& host, std::int64_t until) {
  rests_[host] = std::max(rests_[host], until);
  kept_.rests.push_back({host, rests_[host]});
  for (const std::size_t item : gate_.drop(host)) postpone(item, until);
}

// A host is asked slowly: what waited long is kept too, so that a kill costs few pages.
Result<void> PageRound::flush() {
  const bool has_waited = !kept_.pages.empty() && web_.now() - kept_at_ >= kLongestUnkept;
  if (!has_waited && kept_.pages.size() < options_.batch_feeds && kept_bytes_ < options_.batch_bytes)
    return {};
  kept_bytes_ = 0;
  kept_at_ = web_.now();
  return keep_(std::exchange(kept_, {}));
}

Result<PageReport> PageRound::run(const std::stop_token& stop) {
  asked_.reserve(pages_.size());
  for (const WantedPage& page : pages_) asked_.push_back({RedirectTrail(page.address)});
  for (std::size_t item = 0; item < pages_.size(); ++item) admit(item);
  while (!gate_.is_idle() && !stop.stop_requested()) {
    while (const auto item = gate_.next(web_.now())) start(*item);
    for (wrap::HttpFinished& finished : web_.wait(gate_.patience(web_.now())))
      if (auto kept = finish(finished.tag, std::move(finished.answer)); !kept)
        return tl::unexpected(kept.error());
  }
  if (!kept_.pages.empty())
    if (auto kept = keep_(std::exchange(kept_, {})); !kept) return tl::unexpected(kept.error());
  return report_;
}

}  // namespace logline::fetch
