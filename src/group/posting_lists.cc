#include "group/posting_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace logline::group {
namespace {

constexpr std::size_t kSmallest = 16;  // places

}  // namespace

void PostingLists::grow() {
  std::size_t lists = 0;
  for (const Place& place : places_) lists += place.head != 0 && place.head != kEmptied ? 1U : 0U;
  const std::size_t size = kSmallest + (lists + 1) * 15 / 8;
  const auto places = std::exchange(places_, std::vector<Place>(size));
  const auto weights = std::exchange(weights_, std::vector<float>(weights_.empty() ? 0 : size));
  for (std::size_t before = 0; before < places.size(); ++before) {
    if (places[before].head == 0 || places[before].head == kEmptied) continue;
    const std::size_t place = place_of(places[before].key);
    places_[place] = places[before];
    if (!weights.empty()) weights_[place] = weights[before];
  }
  used_ = lists;
}

std::size_t PostingLists::place_for(std::uint32_t key) {
  if (5 * (used_ + 1) > 4 * places_.size()) grow();
  const std::size_t place = place_of(key);
  if (places_[place].head == 0) {
    places_[place].key = key;
    places_[place].head = kEmptied;
    ++used_;
  }
  return place;
}

void PostingLists::set_alone(std::size_t place, Posting posting) {
  if (weights_.empty() && posting.weight != 1) weights_.assign(places_.size(), 1);
  places_[place].head = kAlone | posting.arrival;
  if (!weights_.empty()) weights_[place] = posting.weight;
}

void PostingLists::start_list(std::size_t place, Posting first) {
  if (free_.empty()) {
    lists_.emplace_back();
    free_.push_back(static_cast<std::uint32_t>(lists_.size() - 1));
  }
  places_[place].head = free_.back() + 1;
  lists_[free_.back()].postings.push_back(first);
  free_.pop_back();
}

void PostingLists::end_list(std::size_t place) {
  const std::uint32_t number = places_[place].head - 1;
  lists_[number] = List{};
  free_.push_back(number);
  places_[place].head = kEmptied;
}

void PostingLists::add(std::uint32_t key, Posting posting) {
  const std::size_t place = place_for(key);
  ++size_;
  if (places_[place].head == kEmptied) return set_alone(place, posting);
  if (is_alone(place)) start_list(place, alone(place));
  auto& [postings, gone] = lists_[places_[place].head - 1];
  if (postings.size() == postings.capacity()) postings.reserve(postings.size() + postings.size() / 4 + 1);
  const auto first = postings.begin() + static_cast<std::ptrdiff_t>(gone);
  postings.insert(std::ranges::upper_bound(first, postings.end(), posting.arrival, {}, &Posting::arrival),
                  posting);
}

void PostingLists::remove(std::uint32_t key, std::uint32_t arrival) {
  if (places_.empty()) return;
  const std::size_t place = place_of(key);
  if (is_alone(place)) {
    if (alone(place).arrival != arrival) return;
    places_[place].head = kEmptied;
    --size_;
    return;
  }
  if (!has_list(place)) return;
  List& entries = lists_[places_[place].head - 1];
  const auto first = entries.postings.begin() + static_cast<std::ptrdiff_t>(entries.first);
  const auto found = std::ranges::lower_bound(first, entries.postings.end(), arrival, {}, &Posting::arrival);
  if (found == entries.postings.end() || found->arrival != arrival) return;
  --size_;
  if (found == first)
    ++entries.first;
  else
    entries.postings.erase(found);
  if (entries.count() == 1) {
    const Posting left = entries.postings.back();
    end_list(place);
    return set_alone(place, left);
  }
  if (2 * entries.first > entries.postings.size()) {
    entries.postings = std::vector<Posting>(
        entries.postings.begin() + static_cast<std::ptrdiff_t>(entries.first), entries.postings.end());
    entries.first = 0;
  }
}

}  // namespace logline::group
