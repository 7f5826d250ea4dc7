#include "group/window.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <set>
#include <utility>

namespace logline::group {
namespace {

constexpr std::int64_t kWeekSeconds = 7 * 86400;
constexpr Week kUndated = -1'000'000;  // undated articles are kept by arrival, in chunks below this
constexpr std::uint32_t kUndatedChunk = 50'000;
constexpr std::size_t kNewestWeeks = 256;  // dated arrivals that tell an undated article what "now" is
constexpr std::size_t kMostWeeks = 8;

Week undated_chunk(std::uint32_t arrival) { return kUndated - arrival / kUndatedChunk; }
Week week_of_seconds(std::int64_t seconds) {
  return seconds >= 0 ? seconds / kWeekSeconds : (seconds + 1) / kWeekSeconds - 1;
}

// One number that is higher for a higher sum (which is never below 0) and, of equals, for what came first.
std::uint64_t rank_of(const Sums::Sum& sum) {
  return std::uint64_t{std::bit_cast<std::uint32_t>(sum.sum)} << 32U | (0xFFFFFFFFU - sum.arrival);
}
std::uint32_t arrival_of(std::uint64_t rank) { return 0xFFFFFFFFU - static_cast<std::uint32_t>(rank); }

}  // namespace

Window::Window(const TermWeights& weights)
    : weights_(&weights),
      size_(static_cast<std::size_t>(weights.number("window"))),
      candidates_(static_cast<std::size_t>(weights.number("candidates"))),
      newest_(static_cast<std::size_t>(weights.number("newest_posted"))),
      looked_at_(static_cast<std::size_t>(weights.number("looked_at"))),
      sums_(looked_at_) {}

bool Window::has(std::uint32_t arrival) const {
  const std::size_t slot = seat(arrival);
  return slot < seats_.size() && seats_[slot].is_taken && seats_[slot].arrival == arrival;
}

const Profile& Window::profile(std::uint32_t arrival) const {
  assert(has(arrival));
  return profiles_[seat(arrival)];
}

void Window::prefetch(const std::vector<std::uint32_t>& arrivals) const {
  for (const std::uint32_t arrival : arrivals) {
    const auto* bytes = reinterpret_cast<const std::byte*>(&profiles_[seat(arrival)]);
    for (std::size_t at = 0; at < sizeof(Profile); at += 64) __builtin_prefetch(bytes + at);
  }
  for (const std::uint32_t arrival : arrivals) {
    const Profile& profile = profiles_[seat(arrival)];
    profile.terms.terms.prefetch(384);
    profile.terms.headline.prefetch(64);
    profile.shingles.numbers.prefetch(256);
  }
}

Week Window::week_of(const Profile& profile, std::uint32_t arrival) const {
  return profile.published ? week_of_seconds(*profile.published) : undated_chunk(arrival);
}

Keys Window::keys_of(const Profile& profile) const {
  Keys keys{.words = choose_probes(profile.terms, *weights_), .exact = {}};
  for (const std::uint32_t shingle : profile.shingles.numbers)
    if (profile.shingles.is_indexed(shingle)) keys.exact.push_back(shingle);
  if (profile.headline != 0) keys.exact.push_back(static_cast<std::uint32_t>(profile.headline));
  for (const Fact& fact : profile.facts)
    keys.exact.push_back(static_cast<std::uint32_t>(fact.title * 64 +
                                                    static_cast<std::uint64_t>(fact.event) * 2 +
                                                    static_cast<std::uint64_t>(fact.polarity)));
  return keys;
}

void Window::post(const Profile& profile, const Keys& keys, std::uint32_t arrival) {
  const Week week = week_of(profile, arrival);
  for (const Probe& probe : keys.words) words_.add(week, probe.word, {arrival, probe.weight});
  for (const std::uint32_t key : keys.exact) exact_.add(week, key, {arrival, 1});
}

void Window::unpost(const Profile& profile, std::uint32_t arrival) {
  const Week week = week_of(profile, arrival);
  const Keys keys = keys_of(profile);
  for (const Probe& probe : keys.words) words_.remove(week, probe.word, arrival);
  for (const std::uint32_t key : keys.exact) exact_.remove(week, key, arrival);
}

std::uint32_t Window::add(Profile profile) {
  const Keys keys = keys_of(profile);
  return add(std::move(profile), keys);
}

std::uint32_t Window::add(Profile profile, const Keys& keys) {
  const std::uint32_t arrival = next_++;
  const std::size_t slot = seat(arrival);
  if (slot == profiles_.size()) {
    profiles_.emplace_back(), seats_.emplace_back();
  } else if (seats_[slot].is_taken) {
    remove(seats_[slot].arrival);
  }
  post(profile, keys, arrival);
  if (profile.published) {
    newest_weeks_.push_back(week_of(profile, arrival));
    if (newest_weeks_.size() > kNewestWeeks) newest_weeks_.pop_front();
  }
  seats_[slot] = {arrival, true, profile.published.has_value(), profile.published.value_or(0)};
  profiles_[slot] = std::move(profile);
  return arrival;
}

void Window::replace(std::uint32_t arrival, Profile profile) {
  if (!has(arrival)) return;
  Profile& kept = profiles_[seat(arrival)];
  unpost(kept, arrival);
  post(profile, keys_of(profile), arrival);
  seats_[seat(arrival)] = {arrival, true, profile.published.has_value(), profile.published.value_or(0)};
  kept = std::move(profile);
}

void Window::remove(std::uint32_t arrival) {
  if (!has(arrival)) return;
  const std::size_t slot = seat(arrival);
  unpost(profiles_[slot], arrival);
  profiles_[slot] = Profile{};
  seats_[slot] = Seat{};
}

std::vector<Week> Window::weeks_near(const Profile& profile) const {
  std::vector<Week> weeks{undated_chunk(next_)};
  if (next_ >= kUndatedChunk) weeks.push_back(undated_chunk(next_ - kUndatedChunk));
  if (profile.published) {
    const Week week = week_of_seconds(*profile.published);
    weeks.insert(weeks.end(), {week - 1, week, week + 1});
    return weeks;
  }
  std::set<Week> recent;
  for (auto week = newest_weeks_.rbegin(); week != newest_weeks_.rend() && recent.size() < kMostWeeks; ++week)
    recent.insert(*week);
  weeks.insert(weeks.end(), recent.begin(), recent.end());
  return weeks;
}

// The rarest keys first, since they tell most, until enough entries are looked at: a key that many articles
// have tells next to nothing of any one, and would cost most.
std::vector<Window::Lookup> Window::lookups(const Profile& profile, const Keys& keys) const {
  constexpr float kPerExactKey = 0.05F;  // beside cosines: shared shingles lift a candidate, one alone little
  std::vector<const WeekIndex::Bucket*> words, exact;
  for (const Week week : weeks_near(profile)) {
    if (const auto* bucket = words_.bucket(week)) words.push_back(bucket);
    if (const auto* bucket = exact_.bucket(week)) exact.push_back(bucket);
  }
  const auto for_all = [&](const auto& ask) {
    for (const auto* bucket : words)
      for (const Probe& probe : keys.words) ask(*bucket, probe.word);
    for (const auto* bucket : exact)
      for (const std::uint32_t key : keys.exact) ask(*bucket, key);
  };
  for_all([](const WeekIndex::Bucket& bucket, std::uint32_t key) { bucket.prefetch(key); });
  for_all([](const WeekIndex::Bucket& bucket, std::uint32_t key) { bucket.prefetch_list(key); });
  std::vector<Lookup> found;
  const auto look = [&](const auto& buckets, std::uint32_t key, std::size_t most, float weight) {
    for (const WeekIndex::Bucket* bucket : buckets) {
      Lookup lookup{bucket->find(key), weight};
      if (lookup.run.count() == 0) continue;
      lookup.run.keep_newest(most);
      lookup.run.prefetch();
      found.push_back(lookup);
    }
  };
  for (const Probe& probe : keys.words) look(words, probe.word, newest_, probe.weight);
  for (const std::uint32_t key : keys.exact) look(exact, key, newest_ / 4, kPerExactKey);
  return rarest_of(found);
}

// As many as may be looked at, of equally rare ones the first.
std::vector<Window::Lookup> Window::rarest_of(const std::vector<Lookup>& found) const {
  std::vector<std::uint64_t> order;  // how many, and which
  order.reserve(found.size());
  for (const Lookup& lookup : found) order.push_back(std::uint64_t{lookup.run.count()} << 32U | order.size());
  std::ranges::sort(order);
  std::vector<Lookup> rarest;
  rarest.reserve(found.size());
  std::size_t seen = 0;
  for (const std::uint64_t one : order) {
    if ((seen += one >> 32U) > looked_at_) break;
    rarest.push_back(found[static_cast<std::uint32_t>(one)]);
  }
  return rarest;
}

bool Window::is_near(const Profile& profile, std::uint32_t arrival) const {
  const Seat& other = seats_[seat(arrival)];
  if (!profile.published || !other.is_dated) return true;
  return std::abs(*profile.published - other.published) <= kWeekSeconds;
}

// Ranks, the highest first.
std::vector<std::uint64_t> Window::highest(std::size_t most) const {
  std::vector<std::uint64_t> best;  // a heap, the lowest in front
  best.reserve(most);
  for (const Sums::Sum& sum : sums_.all()) {
    const std::uint64_t rank = rank_of(sum);
    if (best.size() == most) {
      if (rank < best.front()) continue;
      std::ranges::pop_heap(best, std::greater<>());
      best.pop_back();
    }
    best.push_back(rank);
    std::ranges::push_heap(best, std::greater<>());
  }
  std::ranges::sort(best, std::greater<>());
  return best;
}

// Of those that the sums tell of. When they were published is far away in memory, so it is asked of the
// highest only; where too many of these are of other weeks, of all.
std::vector<std::uint32_t> Window::likest(const Profile& profile) const {
  std::vector<std::uint32_t> arrivals;
  for (std::size_t most = candidates_ + candidates_ / 2;; most = sums_.all().size()) {
    const std::vector<std::uint64_t> best = highest(most);
    for (const std::uint64_t rank : best) __builtin_prefetch(&seats_[seat(arrival_of(rank))]);
    arrivals.clear();
    for (const std::uint64_t rank : best)
      if (arrivals.size() < candidates_ && is_near(profile, arrival_of(rank)))
        arrivals.push_back(arrival_of(rank));
    if (arrivals.size() == candidates_ || best.size() == sums_.all().size()) break;
  }
  std::ranges::sort(arrivals);
  return arrivals;
}

std::vector<std::uint32_t> Window::candidates(const Profile& profile, const Keys& keys) {
  for (const Lookup& lookup : lookups(profile, keys))
    lookup.run.visit([&](Posting posting) { sums_.add(posting.arrival, lookup.weight * posting.weight); });
  std::vector<std::uint32_t> best = likest(profile);
  sums_.clear();
  return best;
}

}  // namespace logline::group
