#include "fetch/poll_round.h"

#include <algorithm>
#include <iterator>

#include "feed/feed.h"
#include "fetch/address_parts.h"
#include "fetch/http.h"
#include "fetch/packed_file.h"
#include "fetch/page_wish.h"
#include "fetch/received.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kLargestFeed = 16U << 20U;
constexpr std::chrono::milliseconds kLongestWait{200};  // so that a wish to stop is heard

// Polling tries again by itself.
std::string polling_remedy(wrap::HttpFault fault) {
  const bool passes = fault == wrap::HttpFault::refused || fault == wrap::HttpFault::timeout ||
                      fault == wrap::HttpFault::cut_short || fault == wrap::HttpFault::other;
  return std::string(passes ? "nothing to do: it is tried again" : remedy_of(fault));
}

// Why an answer cannot be read: that it was cut off, where it was.
Error broken_error(const FeedAnswer& answer, const Error& error) {
  if (answer.cut.empty()) return {error.what, {}, error.remedy};
  return {answer.cut, {}, "nothing to do: it is tried again"};
}

// Of an answer that was cut off, in between or within an entry, what is whole; nothing when no entry is.
std::optional<Feed> whole_part(Feed feed, FeedAnswer& answer) {
  if (feed.ends_in_entry) feed.entries.pop_back();
  if (feed.is_cut && answer.cut.empty()) answer.cut = "the answer is cut off: it ends within the feed";
  if (!answer.cut.empty() && feed.entries.empty()) {
    answer.fault = Error{answer.cut, {}, "nothing to do: it is tried again"};
    return std::nullopt;
  }
  return feed;
}

}  // namespace

void PollRound::start(std::size_t item) {
  Asked& asked = asked_[item];
  asked.started = web_.now();
  web_.start(item, {.address = asked.trail.address(), .headers = validators_of(feeds_[item].state)});
}

Result<void> PollRound::finish(std::size_t item, wrap::HttpAnswer&& answer) {
  Asked& asked = asked_[item];
  const std::string host = host_and_port(asked.trail.address());
  gate_.done(host, web_.now(), web_.now() - asked.started);
  FeedAnswer outcome{.status = answer.status, .headers = std::move(answer.headers)};
  const bool is_cut = answer.fault == wrap::HttpFault::cut_short && answer.status == 200;
  if (is_cut) outcome.cut = answer.words;
  if (answer.fault != wrap::HttpFault::none && (!is_cut || answer.body.empty())) {
    outcome.fault = Error{std::move(answer.words), {}, polling_remedy(answer.fault)};
  } else if (auto goes_on = asked.trail.follow(answer.status, outcome.headers); !goes_on) {
    outcome.fault = goes_on.error();
  } else if (*goes_on) {
    queue(item);
    return {};
  }
  if (answer.status == 429 || answer.status == 503)
    if (const auto rest = retry_after_seconds(outcome.headers, seconds())) let_rest(host, seconds() + *rest);
  outcome.moved_to = asked.trail.moved_to();
  return settle(item, std::move(outcome), std::move(answer.body));
}

void PollRound::queue(std::size_t item) {
  const std::string host = host_and_port(asked_[item].trail.address());
  const auto rest = rests_.find(host);
  if (rest != rests_.end() && rest->second > seconds()) return postpone(item, rest->second);
  gate_.add(host, item);
}

void PollRound::postpone(std::size_t item, std::int64_t until) {
  feeds_[item].state = after_waiting(feeds_[item], until);
  kept_.feeds.push_back(std::move(feeds_[item]));
  ++report_.postponed;
}

void PollRound::let_rest(const std::string& host, std::int64_t until) {
  rests_[host] = std::max(rests_[host], until);
  for (const std::size_t item : gate_.drop(host)) postpone(item, until);
}

// What a 200's document says; nothing when it is none, and `answer` says why.
std::optional<Feed> PollRound::read(std::size_t item, FeedAnswer& answer, std::string& body) const {
  answer.content = content_number(body);
  if (is_unchanged(feeds_[item].state, answer)) return std::nullopt;
  const std::string shown = without_credentials(asked_[item].trail.address());
  auto plain = unpack_file(std::move(body), kLargestFeed);
  if (!plain) {
    answer.fault = broken_error(answer, plain.error());
    return std::nullopt;
  }
  body = std::move(*plain);
  auto parsed = feed::parse_feed(body, {shown, header_of(answer.headers, "content-type")});
  if (parsed) return whole_part(std::move(*parsed), answer);
  answer.fault = broken_error(answer, parsed.error());
  return std::nullopt;
}

Result<void> PollRound::settle(std::size_t item, FeedAnswer&& answer, std::string&& body) {
  FollowedFeed& feed = feeds_[item];
  const std::int64_t now = seconds();
  const bool is_first = feed.state.last_success == 0;
  std::optional<Feed> parsed;
  if (answer.status == 200 && !answer.fault) parsed = read(item, answer, body);
  std::optional<FeedReadout> readout;
  if (parsed) readout = read_out(*parsed, now);
  feed.state = after_answer(feed, answer, readout, now);
  if (readout) {
    if (feed.title.empty()) feed.title = readout->title;
    if (feed.site.empty()) feed.site = readout->site;
    if (options_.wants_pages) {
      const std::string answered = without_credentials(asked_[item].trail.address());
      const auto origins = feed::origins_of(*parsed, {answered, without_credentials(feed.address), {}});
      std::vector<WantedPage> wanted = wish_pages(*parsed, origins, now, is_first);
      std::move(wanted.begin(), wanted.end(), std::back_inserter(kept_.wanted));
    }
    kept_bytes_ += body.size();
    kept_.documents.push_back(
        received_document(asked_[item].trail.address(), std::move(answer.headers), std::move(body), now));
    kept_.documents.back().name = without_credentials(feed.address);
  }
  const bool is_well = feed.state.failures == 0;
  ++(!is_well ? report_.failed : readout ? report_.fetched : report_.unchanged);
  kept_.feeds.push_back(std::move(feed));
  if (kept_.feeds.size() >= options_.batch_feeds || kept_bytes_ >= options_.batch_bytes) return flush();
  return {};
}

Result<void> PollRound::flush() {
  if (kept_.feeds.empty()) return {};
  kept_bytes_ = 0;
  return keep_(std::exchange(kept_, {}));
}

Result<RoundReport> PollRound::run(const std::stop_token& stop, const Progress& progress) {
  asked_.reserve(feeds_.size());
  for (std::size_t item = 0; item < feeds_.size(); ++item) {
    asked_.push_back({RedirectTrail(address_of(feeds_[item]))});
    queue(item);
  }
  std::size_t done = 0;
  while (!gate_.is_idle() && !stop.stop_requested()) {
    while (const auto item = gate_.next(web_.now())) start(*item);
    const std::int64_t opens = gate_.opens_at().value_or(web_.now() + kLongestWait.count());
    const std::chrono::milliseconds wait(
        std::clamp<std::int64_t>(opens - web_.now(), 0, kLongestWait.count()));
    for (wrap::HttpFinished& finished : web_.wait(wait)) {
      if (progress)
        progress(++done, feeds_.size(), without_credentials(asked_[finished.tag].trail.address()));
      if (auto kept = finish(finished.tag, std::move(finished.answer)); !kept)
        return tl::unexpected(kept.error());
    }
  }
  if (auto kept = flush(); !kept) return tl::unexpected(kept.error());
  return report_;
}

}  // namespace logline::fetch
