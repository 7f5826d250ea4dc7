#include "app/background_poller.h"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>

#include "app/installation_command.h"
#include "app/site_rules_file.h"
#include "feed/feed.h"
#include "fetch/address_parts.h"
#include "fetch/page_wish.h"
#include "fetch/received.h"
#include "pipeline/replay.h"
#include "store/room.h"

namespace logline::app {
namespace {

constexpr std::int64_t kLongestSleep = 10;  // seconds; what was followed meanwhile is seen then
constexpr std::int64_t kTroubleSleep = 60;  // what went wrong may have passed by then
constexpr std::size_t kMostAtOnce = 10'000;
constexpr int kMostTries = 30;            // for the lock, a second apart
constexpr std::int64_t kQuietTime = 600;  // seconds without news after which the memory is let go of

}  // namespace

struct BackgroundPoller::Reader {
  explicit Reader(pipeline::Stages&& loaded) : stages(std::move(loaded)), replayer(stages) {}
  const pipeline::Stages stages;
  pipeline::Replayer replayer;
};

BackgroundPoller::~BackgroundPoller() = default;

BackgroundPoller::BackgroundPoller(const CommandLine& line, PollerOptions options)
    : line_(line),
      web_(polling_options(options.allows_private_addresses)),
      options_(options),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

void BackgroundPoller::say(const Error& error) {
  if (const std::string text = error.to_string(); text != std::exchange(said_, text)) complain(error);
}

// Another command may be writing: its turn ends.
Result<store::Installation> BackgroundPoller::wait_for_turn(const std::stop_token& stop) const {
  auto installation = open_installation(line_, store::Access::write);
  for (int tries = 0; !installation && tries < kMostTries && !stop.stop_requested(); ++tries) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    installation = open_installation(line_, store::Access::write);
  }
  return installation;
}

// Nobody is asked for what could not be kept.
Result<void> BackgroundPoller::may_ask(const std::stop_token& stop) const {
  if (auto room = store::try_writing(line_.folder); !room) return room;
  return wait_for_turn(stop).map([](const auto&) {});
}

Result<void> BackgroundPoller::keep(store::Feeds& feeds, fetch::Kept&& kept, const std::stop_token& stop) {
  may_have_unread_ = true;
  auto installation = wait_for_turn(stop);
  if (!installation) return tl::unexpected(installation.error());
  const auto taken_down = load_taken_down(installation->journal());
  if (!taken_down) return tl::unexpected(taken_down.error());
  return keep_fetched({installation->journal(), *taken_down, feeds, images_.get()}, std::move(kept));
}

Result<void> BackgroundPoller::read(const std::stop_token& stop) {
  auto installation = open_installation(line_, store::Access::write);
  if (!installation) return tl::unexpected(installation.error());
  const auto unread = has_unread(*installation);
  if (!unread) return tl::unexpected(unread.error());
  if (!*unread) return {};
  if (!reader_) {
    auto stages = pipeline::load_stages();
    if (!stages) return tl::unexpected(stages.error());
    if (auto read = read_own_site_rules(installation->folder(), stages->page_rules); !read)
      return tl::unexpected(read.error());
    reader_ = std::make_unique<Reader>(std::move(*stages));
  }
  last_news_ = web_.now() / 1000;
  const auto report = reader_->replayer.run(*installation, {}, stop);
  return report.map([](const auto&) {});
}

// What hubs pushed, as if the feeds had been asked.
Result<std::size_t> BackgroundPoller::take_pushed(store::Feeds& feeds, const fetch::Keeper& keep) {
  std::size_t taken = 0;
  fetch::Kept kept;
  for (PushDesk::Pushed& pushed : options_.desk->take()) {
    const std::string address = fetch::without_credentials(pushed.feed);
    const auto feed = feed::parse_feed(pushed.body, {address, pushed.content_type});
    if (!feed || feed->is_cut) {  // polling says what is wrong with it, or has the whole
      if (auto done = feeds.wake(pushed.feed); !done) return tl::unexpected(done.error());
      continue;
    }
    const std::int64_t now = web_.now() / 1000;
    if (options_.wants_pages)
      kept.wanted = fetch::wish_pages(*feed, feed::origins_of(*feed, {address, address, {}}), now, false);
    kept.documents.push_back(fetch::received_document(address, {{"content-type", pushed.content_type}},
                                                      std::move(pushed.body), now));
    kept.documents.back().name = address;
    kept.documents.back().is_whole = true;
    const std::string& followed = pushed.feed;
    if (auto done = feeds.doubt({&followed, 1}); !done) return tl::unexpected(done.error());
    if (auto done = keep(std::exchange(kept, {})); !done) return tl::unexpected(done.error());
    ++taken;
  }
  return taken;
}

Result<void> BackgroundPoller::fetch_wanted_images(const std::stop_token& stop) {
  if (!images_) return {};
  return fetch_images(web_, rests_, robots_, *images_, stop).map([](const auto&) {});
}

void BackgroundPoller::let_go_when_quiet() {
  if (!reader_ || web_.now() / 1000 - last_news_ < kQuietTime) return;
  reader_.reset();
  malloc_trim(0);  // reading takes far more memory than waiting for the next feed
}

Result<void> BackgroundPoller::poll(store::Feeds& feeds, const std::stop_token& stop) {
  if (options_.wants_images && !images_) {
    auto images = store::open_images(line_.folder);
    if (!images) return tl::unexpected(images.error());
    images_ = std::move(*images);
  }
  auto due = feeds.due(web_.now() / 1000, kMostAtOnce);
  if (!due) return tl::unexpected(due.error());
  if (!due->empty())
    if (auto done = may_ask(stop); !done) return done;
  if (auto done = recall_rests(feeds, web_.now() / 1000, rests_); !done) return done;
  const auto keeper = [&](fetch::Kept&& kept) { return keep(feeds, std::move(kept), stop); };
  const auto report = poll_feeds(web_, rests_, std::move(*due), keeper, options_.wants_pages, stop);
  if (!report) return tl::unexpected(report.error());
  Result<std::size_t> pushed;
  if (options_.desk != nullptr) pushed = take_pushed(feeds, keeper);
  if (!pushed) return tl::unexpected(pushed.error());
  Result<fetch::PageReport> pages;
  if (options_.wants_pages) pages = fetch_pages(web_, rests_, robots_, feeds, keeper, stop);
  if (!pages) return tl::unexpected(pages.error());
  if (auto done = fetch_wanted_images(stop); !done) return done;
  if (options_.desk != nullptr)
    if (auto asked = options_.desk->renew(web_, feeds); !asked) return asked;
  if (!may_have_unread_ || stop.stop_requested()) return {};
  auto done = read(stop);
  may_have_unread_ = !done || stop.stop_requested();
  malloc_trim(0);
  return done;
}

void BackgroundPoller::run(const std::stop_token& stop) {
  Result<std::unique_ptr<store::Feeds>> feeds;
  if (options_.desk != nullptr) options_.desk->set_bell([this] { wakes_.notify_all(); });
  while (!stop.stop_requested()) {
    if (!feeds || *feeds == nullptr) feeds = open_followed(line_);
    const auto polled = feeds.and_then([&](auto& open) { return poll(*open, stop); });
    polled ? said_.clear() : say(polled.error());
    let_go_when_quiet();
    std::int64_t wait = kTroubleSleep;
    if (polled) {
      const auto next = next_due(**feeds, options_.wants_pages).value_or(std::nullopt);
      wait = std::clamp<std::int64_t>(next.value_or(INT64_MAX) - web_.now() / 1000, 1, kLongestSleep);
    }
    std::unique_lock lock(mutex_);
    wakes_.wait_for(lock, stop, std::chrono::seconds(wait),
                    [&] { return polled && options_.desk != nullptr && options_.desk->has_something(); });
  }
}

}  // namespace logline::app
