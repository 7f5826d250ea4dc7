#include "group/window.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <set>

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

}  // namespace

Window::Window(const TermWeights& weights)
    : weights_(&weights),
      size_(static_cast<std::size_t>(weights.number("window"))),
      candidates_(static_cast<std::size_t>(weights.number("candidates"))),
      newest_(static_cast<std::size_t>(weights.number("newest_posted"))),
      looked_at_(static_cast<std::size_t>(weights.number("looked_at"))) {}

bool Window::has(std::uint32_t arrival) const {
  const std::size_t slot = arrival % size_;
  return slot < seats_.size() && seats_[slot].is_taken && seats_[slot].arrival == arrival;
}

const Profile& Window::profile(std::uint32_t arrival) const {
  assert(has(arrival));
  return profiles_[arrival % size_];
}

Week Window::week_of(const Profile& profile, std::uint32_t arrival) const {
  return profile.published ? week_of_seconds(*profile.published) : undated_chunk(arrival);
}

template <class VisitWord, class VisitExact>
void Window::visit_keys(const Profile& profile, const VisitWord& visit_word,
                        const VisitExact& visit_exact) const {
  for (const Probe& probe : choose_probes(profile.terms, *weights_)) visit_word(probe.word, probe.weight);
  for (const std::uint32_t shingle : profile.shingles.numbers)
    if (profile.shingles.is_indexed(shingle)) visit_exact(shingle);
  if (profile.headline != 0) visit_exact(static_cast<std::uint32_t>(profile.headline));
  for (const Fact& fact : profile.facts)
    visit_exact(static_cast<std::uint32_t>(fact.title * 64 + static_cast<std::uint64_t>(fact.event) * 2 +
                                           static_cast<std::uint64_t>(fact.polarity)));
}

void Window::post(const Profile& profile, std::uint32_t arrival) {
  const Week week = week_of(profile, arrival);
  visit_keys(
      profile,
      [&](WordId word, float weight) {
        words_.add(week, word, {arrival, weight});
      },
      [&](std::uint32_t key) {
        exact_.add(week, key, {arrival, 1});
      });
}

void Window::unpost(const Profile& profile, std::uint32_t arrival) {
  const Week week = week_of(profile, arrival);
  visit_keys(
      profile, [&](WordId word, float) { words_.remove(week, word, arrival); },
      [&](std::uint32_t key) { exact_.remove(week, key, arrival); });
}

std::uint32_t Window::add(Profile profile) {
  const std::uint32_t arrival = next_++;
  const std::size_t slot = arrival % size_;
  if (slot == profiles_.size()) {
    profiles_.emplace_back(), seats_.emplace_back(), sums_.push_back(0);
  } else if (seats_[slot].is_taken) {
    remove(seats_[slot].arrival);
  }
  post(profile, arrival);
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
  Profile& kept = profiles_[arrival % size_];
  unpost(kept, arrival);
  post(profile, arrival);
  seats_[arrival % size_] = {arrival, true, profile.published.has_value(), profile.published.value_or(0)};
  kept = std::move(profile);
}

void Window::remove(std::uint32_t arrival) {
  if (!has(arrival)) return;
  const std::size_t slot = arrival % size_;
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
std::vector<Window::Lookup> Window::lookups(const Profile& profile) const {
  std::vector<Lookup> found;
  std::vector<const WeekIndex::Bucket*> words, exact;
  for (const Week week : weeks_near(profile)) {
    if (const auto* bucket = words_.bucket(week)) words.push_back(bucket);
    if (const auto* bucket = exact_.bucket(week)) exact.push_back(bucket);
  }
  const auto look = [&](const auto& buckets, std::uint32_t key, std::size_t most, float weight) {
    for (const WeekIndex::Bucket* bucket : buckets)
      if (const std::size_t count = bucket->count(key); count > 0)
        found.push_back({bucket, key, std::min(count, most), weight});
  };
  constexpr float kPerExactKey = 0.05F;  // beside cosines: shared shingles lift a candidate, one alone little
  visit_keys(
      profile, [&](WordId word, float weight) { look(words, word, newest_, weight); },
      [&](std::uint32_t key) { look(exact, key, newest_ / 4, kPerExactKey); });
  std::stable_sort(found.begin(), found.end(),
                   [](const Lookup& a, const Lookup& b) { return a.count < b.count; });
  std::size_t seen = 0;
  const auto end = std::find_if(found.begin(), found.end(),
                                [&](const Lookup& lookup) { return (seen += lookup.count) > looked_at_; });
  found.erase(end, found.end());
  return found;
}

std::vector<std::uint32_t> Window::candidates(const Profile& profile) {
  std::vector<std::uint32_t> touched;
  const bool is_dated = profile.published.has_value();
  const std::int64_t published = profile.published.value_or(0);
  const auto is_near = [&](const Seat& seat) {
    return !is_dated || !seat.is_dated || std::abs(published - seat.published) <= kWeekSeconds;
  };
  for (const Lookup& lookup : lookups(profile))
    lookup.bucket->visit(lookup.key, lookup.count, [&](Posting posting) {
      const std::size_t slot = posting.arrival % size_;
      if (sums_[slot] == 0) {
        const Seat& seat = seats_[slot];
        if (!seat.is_taken || seat.arrival != posting.arrival || !is_near(seat)) return;
        touched.push_back(posting.arrival);
      }
      sums_[slot] += lookup.weight * posting.weight;
    });
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    const float x = sums_[a % size_], y = sums_[b % size_];
    return x != y ? x > y : a < b;
  };
  std::vector<std::uint32_t> best = touched;
  if (best.size() > candidates_) {
    std::nth_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(candidates_), best.end(),
                     before);
    best.resize(candidates_);
  }
  for (const std::uint32_t arrival : touched) sums_[arrival % size_] = 0;
  std::sort(best.begin(), best.end());
  return best;
}

}  // namespace logline::group
