#include "fetch/poll_round.h"

#include <algorithm>
#include <iterator>

#include "feed/feed.h"
#include "fetch/address_parts.h"
#include "fetch/page_wish.h"
#include "fetch/received.h"
#include "fetch/trouble.h"

namespace logline::fetch {
void PollRound::start(std::size_t item) {
  Asked& asked = asked_[item];
  asked.started = web_.now();
  web_.start(item, {.address = asked.trail.address(), .headers = validators_of(feeds_[item].state)});
}

Result<void> PollRound::finish(std::size_t item, wrap::HttpAnswer&& answer) {
  Asked& asked = asked_[item];
  const std::string host = host_and_port(asked.trail.address());
  gate_.done(host, web_.now(), web_.now() - asked.started);
  FeedAnswer outcome{
      .status = answer.status, .headers = std::move(answer.headers), .is_whole = answer.is_whole};
  const bool is_cut = answer.fault == wrap::HttpFault::cut_short && answer.status == 200;
  if (is_cut) outcome.cut = answer.words;
  if (answer.fault != wrap::HttpFault::none && (!is_cut || answer.body.empty())) {
    outcome.fault = trouble_of_fault(answer.fault, std::move(answer.words), Asking::again);
  } else if (auto goes_on = asked.trail.follow(answer.status, outcome.headers); !goes_on) {
    outcome.fault = goes_on.error();
    if (outcome.fault->remedy.empty()) outcome.fault->remedy = trouble_of_feed("nowhere").remedy;
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
  kept_.rests.push_back({host, rests_[host]});
  for (const std::size_t item : gate_.drop(host)) postpone(item, until);
}

// What came of a feed, into the batch.
void PollRound::take(std::size_t item, Said&& said, FeedAnswer&& answer, std::string&& body, bool is_first) {
  FollowedFeed& feed = feeds_[item];
  const std::string& address = asked_[item].trail.address();
  if (feed.title.empty()) feed.title = said.readout.title;
  if (feed.site.empty()) feed.site = said.readout.site;
  if (!said.named.empty()) {
    report_.named += said.named.size();
    kept_.named.push_back({feed.address, feed.site, std::move(said.named)});
  }
  if (!said.has_entries) return;
  if (options_.wants_pages) {
    const auto origins =
        feed::origins_of(said.feed, {without_credentials(address), without_credentials(feed.address), {}});
    std::vector<WantedPage> wanted = wish_pages(said.feed, origins, seconds(), is_first);
    std::move(wanted.begin(), wanted.end(), std::back_inserter(kept_.wanted));
  }
  kept_bytes_ += body.size();
  kept_.documents.push_back(
      received_document(address, std::move(answer.headers), std::move(body), seconds()));
  kept_.documents.back().name = without_credentials(feed.address);
  kept_.documents.back().is_whole = answer.is_whole;
}

Result<void> PollRound::settle(std::size_t item, FeedAnswer&& answer, std::string&& body) {
  FollowedFeed& feed = feeds_[item];
  const std::int64_t now = seconds();
  const bool is_first = feed.state.last_success == 0;
  std::optional<Said> said;
  if (answer.status == 200 && !answer.fault)
    said = read_answer(feed, without_credentials(asked_[item].trail.address()), answer, body, now);
  feed.state = after_answer(feed, answer, said ? std::optional(said->readout) : std::nullopt, now);
  const bool is_read = said.has_value();
  if (said) take(item, std::move(*said), std::move(answer), std::move(body), is_first);
  const bool is_well = feed.state.failures == 0;
  ++(!is_well ? report_.failed : is_read ? report_.fetched : report_.unchanged);
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
  while (!gate_.is_idle() && !stop.stop_requested()) {
    while (const auto item = gate_.next(web_.now())) start(*item);
    for (wrap::HttpFinished& finished : web_.wait(gate_.patience(web_.now()))) {
      if (auto kept = finish(finished.tag, std::move(finished.answer)); !kept)
        return tl::unexpected(kept.error());
      if (progress)
        progress(done(), feeds_.size(), without_credentials(asked_[finished.tag].trail.address()));
    }
  }
  if (auto kept = flush(); !kept) return tl::unexpected(kept.error());
  return report_;
}

}  // namespace logline::fetch
