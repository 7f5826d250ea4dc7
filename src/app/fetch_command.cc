#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>

#include "app/followed.h"
#include "app/installation_command.h"
#include "app/interrupt.h"
#include "app/terminal.h"
#include "app/words.h"
#include "fetch/address_parts.h"
#include "fetch/outcome.h"

namespace logline::app {
namespace {

struct FetchOptions {
  bool is_once = false, is_now = false, only_stores = false;
  bool fetches_no_pages = false, fetches_images = false;
  bool allows_private_addresses = false, is_quiet = false;
};

constexpr std::int64_t kEver = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLongestPause = 60;  // seconds; what was followed meanwhile is seen then

constexpr std::chrono::milliseconds kStopSeenWithin{100};
constexpr std::size_t kMostNamedFailures = 20;  // of the feeds, pages or images that failed in a round

struct Asked {
  fetch::RoundReport feeds{};
  fetch::PageReport pages{}, images{};
  std::vector<Error> failed{};  // feeds: where, why, what to do; the first
  bool is_ended = false;        // by Ctrl-C, before all were asked

  Asked& operator+=(const Asked& other) {
    feeds += other.feeds;
    failed.insert(failed.end(), other.failed.begin(), other.failed.end());
    is_ended = is_ended || other.is_ended;
    pages += other.pages;
    images += other.images;
    return *this;
  }
};

// Those that were asked since then and failed; not those that were left for later.
void note_failed(const std::vector<FollowedFeed>& feeds, std::int64_t began, std::vector<Error>& failed) {
  for (const FollowedFeed& feed : feeds)
    if (feed.state.failures > 0 && feed.state.last_try >= began && failed.size() < kMostNamedFailures)
      failed.push_back(
          {feed.state.problem, fetch::without_credentials(fetch::address_of(feed)), feed.state.remedy});
}

class Fetching {
 public:
  Fetching(const CommandLine& line, const FetchOptions& options, std::stop_token stop)
      : line_(line),
        options_(options),
        stop_(std::move(stop)),
        web_(polling_options(options.allows_private_addresses)) {}

  Result<Asked> run_round(store::Feeds& feeds) {
    auto due =
        feeds.due(options_.is_now ? kEver : web_.now() / 1000, std::numeric_limits<std::int32_t>::max());
    if (!due) return tl::unexpected(due.error());
    const auto page = feeds.next_page_due();
    if (!page) return tl::unexpected(page.error());
    const bool has_pages = !options_.fetches_no_pages && *page && **page <= web_.now() / 1000;
    const bool has_something_due = !due->empty() || has_pages;
    const bool reads_what_was_left = !has_read_ && !options_.only_stores;
    if (!has_something_due && !reads_what_was_left) return Asked{};
    auto installation = open_installation(line_, store::Access::write);
    if (!installation) return tl::unexpected(installation.error());
    Result<Asked> report;
    if (has_something_due) report = ask(*installation, feeds, std::move(*due));
    if (report && report->feeds.named > 0) report = ask_named(*installation, feeds, *report);
    if (!report || options_.only_stores || stop_.stop_requested()) return report;
    if (auto read = read_unread(*installation); !read) return tl::unexpected(read.error());
    return report;
  }

  // Until the next feed is due.
  Result<void> sleep(store::Feeds& feeds) {
    const auto next = next_due(feeds, !options_.fetches_no_pages);
    if (!next) return tl::unexpected(next.error());
    const std::int64_t seconds = next->value_or(kEver) - web_.now() / 1000;
    const auto until = std::chrono::steady_clock::now() +
                       std::chrono::seconds(std::clamp<std::int64_t>(seconds, 1, kLongestPause));
    while (!stop_.stop_requested() && std::chrono::steady_clock::now() < until)
      std::this_thread::sleep_for(kStopSeenWithin);
    return {};
  }

 private:
  // What this round stored, and what an earlier command stored and was ended before it read it.
  Result<void> read_unread(store::Installation& installation) {
    const auto unread = has_unread(installation);
    if (!unread) return tl::unexpected(unread.error());
    if (*unread) {
      Interrupt::ends_at_once(
          "\nEnded while it was reading. Nothing is lost: what came is kept, and the next import, fetch or "
          "rebuild "
          "reads it.\n");
      const auto read = apply_journal(installation, "reading", options_.is_quiet);
      Interrupt::ends_at_once(nullptr);
      if (!read) return tl::unexpected(read.error());
    }
    has_read_ = true;
    return {};
  }

  // What indexes of sitemaps named just now and has never been asked.
  Result<Asked> ask_named(store::Installation& installation, store::Feeds& feeds, Asked before) {
    auto due = feeds.due(web_.now() / 1000, std::numeric_limits<std::int32_t>::max());
    if (!due) return tl::unexpected(due.error());
    std::erase_if(*due, [](const FollowedFeed& feed) { return feed.named_by.empty(); });
    if (due->empty()) return before;
    auto report = ask(installation, feeds, std::move(*due));
    if (report) *report += before;
    return report;
  }

  Result<Asked> ask(store::Installation& installation, store::Feeds& feeds, std::vector<FollowedFeed> due) {
    const auto taken_down = load_taken_down(installation.journal());
    if (!taken_down) return tl::unexpected(taken_down.error());
    Result<std::unique_ptr<store::Images>> images;
    if (options_.fetches_images) images = store::open_images(line_.folder);
    if (!images) return tl::unexpected(images.error());
    if (auto recalled = recall_rests(feeds, web_.now() / 1000, rests_); !recalled)
      return tl::unexpected(recalled.error());
    ProgressBar bar("fetching", options_.is_quiet);
    const Stores stores{installation.journal(), *taken_down, feeds, images->get()};
    std::vector<Error> failed;
    const std::int64_t began = web_.now() / 1000;
    const auto keep = [&](fetch::Kept&& kept) {
      note_failed(kept.feeds, began, failed);
      return keep_fetched(stores, std::move(kept));
    };
    const bool wants_pages = !options_.fetches_no_pages;
    const auto asked = poll_feeds(web_, rests_, std::move(due), keep, wants_pages, stop_,
                                  [&](std::size_t done, std::size_t of, const std::string& address) {
                                    bar.show(done, of);
                                    bar.begin(address);
                                  });
    if (!asked) return tl::unexpected(asked.error());
    Result<fetch::PageReport> pages, pictures;
    if (wants_pages) pages = fetch_pages(web_, rests_, robots_, feeds, keep, stop_);
    if (!pages) return tl::unexpected(pages.error());
    if (*images) pictures = fetch_images(web_, rests_, robots_, **images, stop_);
    if (!pictures) return tl::unexpected(pictures.error());
    return Asked{*asked, *pages, *pictures, std::move(failed), stop_.stop_requested()};
  }

  const CommandLine& line_;
  const FetchOptions& options_;
  std::stop_token stop_;
  bool has_read_ = false;  // at least once, so that nothing of an earlier command is left
  fetch::PoolWeb web_;
  fetch::HostRests rests_;
  fetch::RobotsMemory robots_;
};

// Of what was asked for besides feeds; `instead` is what stays when it is not to be had.
void print_others(const fetch::PageReport& report, const std::string& what, const char* instead) {
  if (report.fetched + report.forbidden + report.failed + report.postponed == 0) return;
  std::printf("%s", what.c_str());
  if (report.forbidden > 0) std::printf(", %zu kept out of by rules for robots", report.forbidden);
  if (report.failed > 0) std::printf(", %zu not to be had%s", report.failed, instead);
  if (report.postponed > 0) std::printf(", %zu later", report.postponed);
  std::printf(".\n");
}

// By name on standard error, the first of them, and how many more there are.
void name_failed(const std::vector<Error>& failed, std::size_t all, const char* others) {
  const std::size_t named = std::min(failed.size(), kMostNamedFailures);
  for (std::size_t i = 0; i < named; ++i) complain(failed[i]);
  if (named > 0 && all > named) std::fprintf(stderr, "logline: and %zu more %s\n", all - named, others);
}

std::size_t not_had(const fetch::PageReport& report) { return report.forbidden + report.failed; }

void print_report(const CommandLine& line, const Asked& asked) {
  name_failed(asked.failed, asked.feeds.failed, "feeds that failed; `feeds` says why of each");
  name_failed(asked.pages.missed, not_had(asked.pages), "pages that are not to be had");
  name_failed(asked.images.missed, not_had(asked.images), "images that are not to be had");
  const fetch::RoundReport& report = asked.feeds;
  std::printf("%s, %zu unchanged, %zu failed",
              count_of(report.fetched, "feed fetched", "feeds fetched").c_str(), report.unchanged,
              report.failed);
  if (report.postponed > 0)
    std::printf(", %zu left for later because their host asked for it", report.postponed);
  std::printf(".%s%s%s\n", report.failed > 0 ? " Why: logline --dir " : "",
              report.failed > 0 ? line.folder.c_str() : "", report.failed > 0 ? " feeds" : "");
  print_others(asked.pages,
               count_of(asked.pages.fetched, "page", "pages") + " for entries with only a summary",
               ": their summary stays");
  print_others(asked.images, count_of(asked.images.fetched, "image", "images"), "");
  std::fflush(stdout);
}

// Why there is nothing to do for this command.
Error nothing_to_ask(store::Feeds& feeds, const CommandLine& line) {
  const auto all = feeds.all();
  if (!all) return all.error();
  if (all->empty())
    return {"no feed is followed", line.folder, "`logline follow ADDRESS` adds one, or a whole OPML list"};
  return {count_of(all->size(), "feed is followed, and is gone for good (410): it is not asked again",
                   "feeds are followed, and all are gone for good (410): none is asked again"),
          line.folder, "look on the sites for their new places; `logline feeds` lists them"};
}

// Ctrl-C is how waiting ends; of what was not asked yet something is left.
Exit say_ended(const Asked& asked, const FetchOptions& options) {
  std::fprintf(stderr, "logline: ended. Nothing is lost: what came is kept%s%s.\n",
               asked.is_ended ? ", and what was not asked yet is asked the next time" : "",
               asked.is_ended && !options.only_stores ? "; what was not read yet is read then" : "");
  return options.is_once ? Exit::partly : Exit::done;
}

Exit run_fetch(const CommandLine& line, const FetchOptions& options) {
  auto feeds = open_followed(line);
  if (!feeds) return complain(feeds.error());
  const auto next = (*feeds)->next_due();
  if (!next) return complain(next.error());
  if (!*next) return complain(nothing_to_ask(**feeds, line));
  const Interrupt interrupt;
  Fetching fetching(line, options, interrupt.token());
  while (true) {
    const auto report = fetching.run_round(**feeds);
    if (!report) return complain(report.error());
    const bool has_asked = report->feeds.fetched + report->feeds.unchanged + report->feeds.failed > 0;
    if (options.is_once || has_asked) print_report(line, *report);
    if (Interrupt::has_come()) return say_ended(*report, options);
    if (options.is_once) return report->feeds.failed > 0 ? Exit::partly : Exit::done;
    if (auto slept = fetching.sleep(**feeds); !slept) return complain(slept.error());
    if (Interrupt::has_come()) return say_ended({}, options);
  }
}

}  // namespace

void add_fetch_command(CommandLine& line) {
  auto options = std::make_shared<FetchOptions>();
  line.add("fetch",
           "Ask the followed feeds that are due, put what is new into the journal and read it; then wait for "
           "the\n"
           "next, until Ctrl-C. Ending it at any moment loses nothing. `serve` does the same by itself.")
      .flag("--once", options->is_once, "End when every feed that is due has been asked")
      .flag("--now", options->is_now, "Ask all feeds, due or not, but those whose host asked for rest")
      .flag("--store-only", options->only_stores, "Read later: the next import, fetch or rebuild does")
      .flag("--no-pages", options->fetches_no_pages, "Ask for no page when a feed has only a summary")
      .flag("--images", options->fetches_images, "Fetch the images of new articles too, into images.db")
      .flag("-q,--quiet", options->is_quiet, "No progress")
      .flag("--allow-private", options->allows_private_addresses, "Ask private and loopback addresses too")
      .runs([&line, options] { return run_fetch(line, *options); });
}

}  // namespace logline::app
