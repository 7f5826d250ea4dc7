#include "html/open_elements.h"

#include <bit>
#include <utility>

namespace logline::html {
namespace {

using Entry = OpenElements::Entry;

bool is_foreign_barrier(const Entry& entry) {
  switch (entry.tag) {
    case Tag::mi:
    case Tag::mo:
    case Tag::mn:
    case Tag::ms:
    case Tag::mtext:
    case Tag::annotation_xml: return entry.space == Space::math;
    case Tag::foreignobject:
    case Tag::desc:
    case Tag::title: return entry.space == Space::svg;
    default: return false;
  }
}

bool is_scope(Tag tag) {
  switch (tag) {
    case Tag::applet:
    case Tag::caption:
    case Tag::html:
    case Tag::table:
    case Tag::td:
    case Tag::th:
    case Tag::marquee:
    case Tag::object:
    case Tag::select:
    case Tag::template_: return true;
    default: return false;
  }
}

bool is_barrier(Scope scope, Tag tag) {
  switch (scope) {
    case Scope::any: return is_scope(tag);
    case Scope::list: return is_scope(tag) || tag == Tag::ol || tag == Tag::ul;
    case Scope::button: return is_scope(tag) || tag == Tag::button;
    case Scope::table: return tag == Tag::html || tag == Tag::table || tag == Tag::template_;
    case Scope::special: return is_special(tag);
    case Scope::special_block:
      return is_special(tag) && tag != Tag::address && tag != Tag::div && tag != Tag::p;
  }
  return false;
}

// The scopes that an element ends, a bit each.
using Scopes = std::uint8_t;
constexpr Scopes kAllScopes = (1U << kScopes) - 1U;

std::array<Scopes, kTagCount> scopes_by_tag() {
  std::array<Scopes, kTagCount> table{};
  for (std::size_t tag = 0; tag < kTagCount; ++tag)
    for (std::size_t i = 0; i < kScopes; ++i)
      if (is_barrier(static_cast<Scope>(i), static_cast<Tag>(tag)))
        table[tag] = static_cast<Scopes>(table[tag] | 1U << i);
  return table;
}
const std::array<Scopes, kTagCount> kScopesByTag = scopes_by_tag();

Scopes scopes_ended_by(const Entry& entry) {
  if (entry.space == Space::html) return kScopesByTag[static_cast<std::size_t>(entry.tag)];
  constexpr Scopes kTable = 1U << static_cast<unsigned>(Scope::table);
  return is_foreign_barrier(entry) ? static_cast<Scopes>(kAllScopes & ~kTable) : Scopes{0};
}

}  // namespace

OpenElements::OpenElements() { entries_.push_back({}); }

OpenElements::Place OpenElements::place_of(NodeIndex node, Tag tag) const {
  Place place = last(tag);
  while (place != kNowhere && entries_[place].node != node) place = entries_[place].below;
  return place;
}

void OpenElements::push(Entry entry) {
  const auto place = static_cast<Place>(entries_.size());
  entry.barriers = entries_.back().barriers;
  for (unsigned ended = scopes_ended_by(entry); ended != 0; ended &= ended - 1)
    entry.barriers[static_cast<std::size_t>(std::countr_zero(ended))] = place;
  if (entry.space == Space::html)
    entry.below = std::exchange(last_[static_cast<std::size_t>(entry.tag)], place);
  if (entry.node >= is_open_.size()) is_open_.resize(entry.node + 64);
  is_open_[entry.node] = true;
  entries_.push_back(entry);
}

void OpenElements::pop() {
  const Entry& entry = entries_.back();
  if (entry.space == Space::html) last_[static_cast<std::size_t>(entry.tag)] = entry.below;
  is_open_[entry.node] = false;
  entries_.pop_back();
}

void OpenElements::pop_to(Place place) {
  while (size() >= place) pop();
}

std::vector<Entry> OpenElements::take_from(Place place) {
  std::vector<Entry> above(entries_.begin() + place, entries_.end());
  pop_to(place);
  return above;
}

void OpenElements::remove(Place place) {
  if (place == size()) return pop();
  const std::vector<Entry> above = take_from(place);
  for (std::size_t i = 1; i < above.size(); ++i) push(above[i]);
}

}  // namespace logline::html
