#include <algorithm>
#include <set>

#include "checks.h"

namespace logline::golden {
namespace {

bool contains_folded(const std::string& text, const std::string& words) {
  return (" " + fold_name(text) + " ").find(fold_name(words)) != std::string::npos;
}

class StoryCheck {
 public:
  // `joined`: the blocks that may be one story with this one, and are; what is asked of the one story may
  // then be what any of them asks.
  StoryCheck(const Block& block, std::vector<const Block*> joined, StoryId place, const Newsroom& room)
      : block_(block), joined_(std::move(joined)), place_(place), room_(room) {}

  void miss(const std::string& what) { misses.push_back("story " + block_.name() + ": " + what); }

  void reports(const std::set<std::string>& allowed) {
    for (const std::string& address : block_.all("report")) {
      const auto* row = room_.at(address);
      if (row == nullptr) {
        miss("no article at " + address);
      } else if (row->story != place_) {
        miss("elsewhere: " + address);
      }
    }
    for (const ArticleId id : story().story.articles)
      if (const std::string address = room_.address_of(id); !allowed.contains(address))
        miss("stranger: " + address);
  }

  void line() {
    const std::vector<std::string> lacking = left_out(block_);
    for (const Block* other : joined_)
      if (left_out(*other).empty()) return;
    for (const std::string& wanted : lacking) miss("the line does not mention " + wanted);
  }

  void statements() {
    for (const std::string& wanted : block_.all("says")) {
      const auto reports = block_.all("report");
      const bool holds = std::any_of(reports.begin(), reports.end(), [&](const std::string& address) {
        const auto* row = room_.at(address);
        return row != nullptr && says(row->reading, wanted, block_.one("title"));
      });
      if (!holds) miss("nobody says " + wanted);
    }
  }

  void day() {
    const std::string wanted = block_.one("day");
    const auto& at = story().at;
    const std::string got = at ? Timestamp::from_utc(at->utc_seconds).civil_day().to_string() : "undated";
    const bool is_joined = std::any_of(joined_.begin(), joined_.end(),
                                       [&](const Block* other) { return other->one("day") == got; });
    if (wanted != got && wanted != "undated" && !is_joined) miss("the day is not " + wanted);
  }

  void copies() {
    for (const std::string& pair : block_.all("copy")) {
      const auto sides = split(pair, " = ");
      const auto* a = room_.at(sides[0]);
      const auto* b = room_.at(sides[1]);
      const bool holds = std::any_of(
          story().story.copies.begin(), story().story.copies.end(), [&](const std::vector<ArticleId>& set) {
            const auto has = [&](const store::ArticleRow* row) {
              return row != nullptr && std::find(set.begin(), set.end(), row->article.id) != set.end();
            };
            return has(a) && has(b);
          });
      if (!holds) miss("not a copy: " + pair);
    }
    if (story().story.copies.size() > block_.all("copy").size()) miss("copies that are none");
  }

  void articles() {
    for (const std::string& address : block_.all("new in")) {
      const auto* row = room_.at(address);
      if (row == nullptr || std::find(row->is_new.begin(), row->is_new.end(), true) == row->is_new.end())
        miss("nothing new in " + address);
    }
    for (const std::string& revised : block_.all("revised")) {
      const auto sides = split(revised, " = ");
      const auto* row = room_.at(sides[0]);
      if (row == nullptr || row->article.revisions != 2 || row->article.headline != sides[1])
        miss("not revised: " + revised);
    }
    for (const std::string& described : block_.all("alt text")) {
      const auto sides = split(described, " = ");
      const auto* row = room_.at(sides[0]);
      const bool holds = row != nullptr && std::any_of(row->article.images.begin(), row->article.images.end(),
                                                       [&](const Image& image) {
                                                         return contains_folded(image.alt, sides[1]);
                                                       });
      if (!holds) miss("no alt text: " + described);
    }
  }

  void covers(const std::map<std::string, StoryId>& places) {
    for (const std::string& name : block_.all("covers")) {
      const auto& covered = story().story.covers;
      if (std::find(covered.begin(), covered.end(), places.at(name)) == covered.end())
        miss("does not cover " + name);
    }
  }

  Misses misses;

 private:
  // What the line must mention and does not.
  [[nodiscard]] std::vector<std::string> left_out(const Block& block) const {
    std::vector<std::string> lacking;
    for (const std::string& wanted : split(block.one("line must mention"), ";")) {
      const auto choices = split(wanted, "|");
      const bool holds = std::any_of(choices.begin(), choices.end(), [&](const std::string& words) {
        return contains_folded(story().line.text, words);
      });
      if (!wanted.empty() && !holds) lacking.push_back(wanted);
    }
    return lacking;
  }

  [[nodiscard]] const store::StoryRow& story() const { return *room_.stories.at(place_); }

  const Block& block_;
  std::vector<const Block*> joined_;
  StoryId place_;
  const Newsroom& room_;
};

}  // namespace

std::map<std::string, StoryId> find_stories(const std::vector<Block>& blocks, const Newsroom& room) {
  std::map<std::string, StoryId> places;
  for (const Block& block : blocks) {
    if (!block.is("story")) continue;
    std::map<StoryId, int> votes;
    for (const std::string& address : block.all("report"))
      if (const auto* row = room.at(address)) ++votes[row->story];
    const auto most = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != votes.end()) places.emplace(block.name(), most->first);
  }
  return places;
}

Misses check_story(const Block& block, const std::vector<Block>& blocks,
                   const std::map<std::string, StoryId>& places, const Newsroom& room) {
  const auto place = places.find(block.name());
  if (place == places.end()) return {"story " + block.name() + ": none of its reports was read"};
  std::set<std::string> allowed;
  std::vector<const Block*> joined_here;
  auto names = block.all("may join");
  names.push_back(block.name());
  for (const Block& other : blocks) {
    const auto joins = other.all("may join");
    const bool is_joined = std::find(names.begin(), names.end(), other.name()) != names.end() ||
                           std::find(joins.begin(), joins.end(), block.name()) != joins.end();
    if (!other.is("story") || !is_joined) continue;
    for (const std::string& address : other.all("report")) allowed.insert(address);
    const auto other_place = places.find(other.name());
    if (other.name() != block.name() && other_place != places.end() && other_place->second == place->second)
      joined_here.push_back(&other);
  }
  StoryCheck check(block, std::move(joined_here), place->second, room);
  check.reports(allowed);
  check.line();
  check.statements();
  check.day();
  check.copies();
  check.articles();
  check.covers(places);
  return check.misses;
}

Misses check_apart(const Block& block, const Newsroom& room) {
  Misses misses;
  const auto reports = block.all("report");
  for (std::size_t i = 0; i < reports.size(); ++i)
    for (std::size_t j = i + 1; j < reports.size(); ++j) {
      const auto* a = room.at(reports[i]);
      const auto* b = room.at(reports[j]);
      if (a != nullptr && b != nullptr && a->story == b->story)
        misses.push_back("apart " + block.name() + ": together: " + reports[i] + " and " + reports[j]);
    }
  return misses;
}

}  // namespace logline::golden
