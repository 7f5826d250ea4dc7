#include "html/formatting.h"

#include <functional>
#include <string_view>

namespace logline::html {
namespace {

constexpr std::size_t kNoahsArk = 3;

}  // namespace

std::uint64_t Formatting::attributes_of(Entry& entry) const {
  if (entry.attributes) return *entry.attributes;
  const std::hash<std::string_view> hash;
  const auto attributes = draft_.attributes(entry.node);
  std::uint64_t sum = attributes.size();
  for (const TokenAttribute& at : attributes) {
    const std::uint64_t name = hash(draft_.buffer().view(at.name));
    sum += name * 31 + (hash(draft_.buffer().view(at.value)) ^ (name >> 7));
  }
  entry.attributes = sum;
  return sum;
}

void Formatting::push(NodeIndex node, Tag tag) {
  Entry added{node, tag};
  std::size_t begin = entries_.size(), of_tag = 0;  // what stands behind the last marker
  for (; begin > 0 && !entries_[begin - 1].is_marker(); --begin) of_tag += entries_[begin - 1].tag == tag;
  std::size_t equal = 0, first = 0;
  for (std::size_t i = entries_.size(); of_tag >= kNoahsArk && i-- > begin;) {
    if (entries_[i].tag != tag || attributes_of(entries_[i]) != attributes_of(added)) continue;
    ++equal;
    first = i;
  }
  if (equal >= kNoahsArk) {
    remove(first);
  } else if (entries_.size() >= kMostFormatting) {
    remove(0);
  }
  entries_.push_back(added);
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
