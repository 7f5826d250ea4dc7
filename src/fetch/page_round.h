// One round of asking for pages, those of entries of which a feed has only a summary; or for images that
// articles show.
//
// Each origin's robots.txt is asked for first and obeyed (RFC 9309: 5xx or no answer means wait), at every
// step of a redirect; hosts are asked as gently as for feeds, and one that asked for rest has it. A page that
// cannot be had costs nothing: it is tried a few times and then left. What comes is what its bytes say: an
// image has the content type that was seen, and a page in the place of an image is none. One thread.
//
//     PageRound round(web, rests, robots, pages, keep);
//     Result<PageReport> report = round.run(stop);
#pragma once

#include <cstdint>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "fetch/host_gate.h"
#include "fetch/poll_round.h"
#include "fetch/redirect.h"
#include "fetch/robots_memory.h"
#include "fetch/web.h"
#include "model/wanted_page.h"

namespace logline::fetch {

struct PageReport {
  std::size_t fetched = 0;
  std::size_t forbidden = 0;  // by robots.txt, or an image's X-Robots-Tag
  std::size_t failed = 0;
  std::size_t postponed = 0;    // their host asked for rest, or its robots.txt could not be had
  std::vector<Error> missed{};  // of those forbidden or failed the first: where, why, what to do

  PageReport& operator+=(const PageReport& other) {
    fetched += other.fetched;
    forbidden += other.forbidden;
    failed += other.failed;
    postponed += other.postponed;
    missed.insert(missed.end(), other.missed.begin(), other.missed.end());
    return *this;
  }
};

enum class Wanted : std::uint8_t { pages, images };

inline constexpr std::size_t kMostMissed = 50;           // that a report names
inline constexpr std::size_t kLargestImage = 8U << 20U;  // bytes

class PageRound {
 public:
  PageRound(Web& web, HostRests& rests, RobotsMemory& robots, std::vector<WantedPage> pages, Keeper keep,
            Wanted wanted = Wanted::pages, RoundOptions options = {});

  Result<PageReport> run(const std::stop_token& stop = {});

 private:
  // What is asked: a page, or the robots.txt of an origin for which pages wait.
  struct Asked {
    RedirectTrail trail;
    std::string robots_of{};             // origin; empty: a page
    std::vector<std::size_t> waiting{};  // pages that wait for these robots
    std::int64_t started = 0;
  };
  void admit(std::size_t item);  // to the queue, or behind the robots.txt of where it leads now
  void ask_robots(const std::string& origin, std::size_t item);
  void queue(std::size_t item);
  void start(std::size_t item);
  Result<void> finish(std::size_t item, wrap::HttpAnswer&& answer);
  void finish_robots(std::size_t item, int status, std::string_view body);
  void take(std::size_t item, Headers&& headers, std::string&& body);
  void leave(std::size_t item);  // never again
  void forbid(std::size_t item, const char* why);
  void miss(std::size_t item, Error why);  // not to be had: never again
  void fail(std::size_t item, const Headers& headers, Error why);
  void name(std::size_t item, Error why);
  void postpone(std::size_t item, std::int64_t until);
  void let_rest(const std::string& host, std::int64_t until);
  Result<void> flush();
  [[nodiscard]] std::int64_t seconds() const { return web_.now() / 1000; }

  Web& web_;
  HostRests& rests_;
  RobotsMemory& robots_;
  std::vector<WantedPage> pages_;
  Keeper keep_;
  Wanted wanted_;
  RoundOptions options_;
  HostGate gate_;
  std::vector<Asked> asked_;                    // the pages, then robots.txt files
  std::map<std::string, std::size_t> pending_;  // origins whose robots.txt is being asked for
  Kept kept_;
  std::size_t kept_bytes_ = 0;
  std::int64_t kept_at_ = web_.now();
  PageReport report_;
};

}  // namespace logline::fetch
