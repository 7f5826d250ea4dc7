#include "html/formatting.h"

namespace logline::html {
namespace {

constexpr std::size_t kNoahsArk = 3;

}  // namespace

void Formatting::push(const Entry& entry) {
  std::size_t equal = 0, first = 0;
  for (std::size_t i = entries_.size(); i-- > 0 && !entries_[i].is_marker();) {
    if (entries_[i].tag != entry.tag || entries_[i].attributes != entry.attributes) continue;
    ++equal;
    first = i;
  }
  if (equal >= kNoahsArk) {
    remove(first);
  } else if (entries_.size() >= kMostFormatting) {
    remove(0);
  }
  entries_.push_back(entry);
}

void Formatting::push_marker() {
  if (entries_.size() >= kMostFormatting) remove(0);
  entries_.push_back({});
}

void Formatting::clear_to_marker() {
  while (!entries_.empty()) {
    const bool is_marker = entries_.back().is_marker();
    entries_.pop_back();
    if (is_marker) return;
  }
}

std::size_t Formatting::last_of(Tag tag) const {
  for (std::size_t i = entries_.size(); i-- > 0 && !entries_[i].is_marker();)
    if (entries_[i].tag == tag) return i;
  return kNotThere;
}

std::size_t Formatting::find(NodeIndex node) const {
  for (std::size_t i = entries_.size(); i-- > 0;)
    if (entries_[i].node == node) return i;
  return kNotThere;
}

void Formatting::insert(std::size_t i, const Entry& entry) {
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(i), entry);
}

void Formatting::remove(std::size_t i) { entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i)); }

}  // namespace logline::html
