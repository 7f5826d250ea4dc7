// Values that were asked for lately, by key: what many ask for is made once.
//
// Each has a weight; together they weigh at most twice `most`, and those not asked for the longest go first.
// It knows nothing of where they come from: who fills it forgets everything when anything there changed. One
// thread at a time.
//
//     if (const StoryRow* row = recent.find(id)) return *row;
//     return recent.keep(id, std::move(decoded));
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace logline {

template <class Value>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  // nullptr: not here. Until the next call.
  const Value* find(std::string_view id) {
    key_ = id;
    if (const auto found = young_.find(key_); found != young_.end()) return &found->second.value;
    const auto found = old_.find(key_);
    if (found == old_.end()) return nullptr;
    Held held = std::move(found->second);
    old_.erase(found);
    return &keep(key_, std::move(held.value), held.weight);
  }
  const Value& keep(std::string id, Value value, std::size_t weight = 1) {
    if (weight_ + weight > most_) {  // two halves: when the young one is full, the old one goes
      old_ = std::move(young_);
      young_.clear();
      weight_ = 0;
    }
    weight_ += weight;
    return young_.insert_or_assign(std::move(id), Held{std::move(value), weight}).first->second.value;
  }
  void forget() {
    young_.clear();
    old_.clear();
    weight_ = 0;
  }

 private:
  struct Held {
    Value value;
    std::size_t weight;
  };
  std::size_t most_, weight_ = 0;  // of the young
  std::string key_;
  std::unordered_map<std::string, Held> young_, old_;
};

}  // namespace logline
