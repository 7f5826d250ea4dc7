#include <algorithm>

#include "checks.h"

namespace logline::golden {
namespace {

struct WantedValue {
  std::string value, since, outlet;
};

WantedValue read_value(const std::string& text) {
  WantedValue wanted;
  for (const std::string& part : split(text, ", ")) {
    if (part.starts_with("since ")) {
      wanted.since = part.substr(6);
    } else if (part.starts_with("from ")) {
      wanted.outlet = part.substr(5);
    } else {
      wanted.value += (wanted.value.empty() ? "" : ", ") + part;
    }
  }
  return wanted;
}

// "Ada Cole as DI Mara Voss" is "Ada Cole as Mara Voss": a rank may stand before a character's name.
bool is_same_value(const std::string& got, const std::string& wanted) {
  if (fold_name(got) == fold_name(wanted)) return true;
  const auto one = split(got, " as "), other = split(wanted, " as ");
  return one.size() == 2 && other.size() == 2 && fold_name(one[0]) == fold_name(other[0]) &&
         fold_name(one[1]).ends_with(" " + fold_name(other[1]));
}

class RecordCheck {
 public:
  RecordCheck(const Record& record, const Newsroom& room) : record_(record), room_(room) {}

  bool matches(const RecordValue& value, const WantedValue& wanted) const {
    if (!is_same_value(value.value, wanted.value)) return false;
    if (!wanted.since.empty() && (!value.since || value.since->civil_day().to_string() != wanted.since))
      return false;
    if (wanted.outlet.empty()) return true;
    const auto* row = value.sources.empty() ? nullptr : room_.at(room_.address_of(value.sources.front()));
    return row != nullptr && fold_name(row->article.outlet) == fold_name(wanted.outlet);
  }

  // Fields whose name is `stem` or starts with it and a colon.
  std::vector<const RecordField*> fields(const std::string& stem) const {
    std::vector<const RecordField*> found;
    for (const RecordField& field : record_.fields)
      if (field.name == stem || field.name.starts_with(stem + ":")) found.push_back(&field);
    return found;
  }

  bool holds(const std::vector<std::string>& stems, const WantedValue& wanted, bool is_also) const {
    for (const std::string& stem : stems)
      for (const RecordField* field : fields(stem)) {
        if (!is_also && matches(field->chosen, wanted)) return true;
        const auto match = [&](const RecordValue& value) { return matches(value, wanted); };
        if (is_also && (std::any_of(field->also.begin(), field->also.end(), match) ||
                        std::any_of(field->history.begin(), field->history.end(), match)))
          return true;
        if (is_also && stem != field->name && matches(field->chosen, wanted))
          return true;  // people and services have a field each
      }
    return false;
  }

 private:
  const Record& record_;
  const Newsroom& room_;
};

// "status season 3" -> {"status:s3"}; people and services are fields of their own.
std::vector<std::string> stems_of(const std::string& field) {
  const auto parts = split(field, " season ");
  if (parts.size() == 2) return {parts[0] + ":s" + parts[1]};
  if (field == "service") return {"home", "streams", "airs"};
  if (field == "status" || field == "premiere") return {field};
  return {"crew:" + field};
}

}  // namespace

Misses check_record(const Block& block, const Newsroom& room) {
  Misses misses;
  const auto found = room.titles.find(fold_name(block.name()));
  if (found == room.titles.end()) return {"record " + block.name() + ": nothing is known"};
  const RecordCheck check(*found->second, room);
  for (std::size_t i = 1; i < block.lines.size(); ++i) {
    const auto& [key, value] = block.lines[i];
    bool holds = true;
    if (key == "cast") {
      for (const std::string& member : split(value, ";"))
        if (!check.holds({"cast"}, {member, {}, {}}, false))
          misses.push_back("record " + block.name() + ": cast: " + member);
    } else if (key == "same person") {
      holds = !check.holds({"cast", "crew"}, {split(value, " = ")[0], {}, {}}, false);
    } else {
      const bool is_also = key.starts_with("also ");
      holds = check.holds(stems_of(is_also ? key.substr(5) : key), read_value(value), is_also);
    }
    if (!holds) misses.push_back("record " + block.name() + ": " + key + ": " + value);
  }
  return misses;
}

Misses check_reveals(const std::vector<Block>& blocks, const Newsroom& room) {
  Misses misses;
  std::map<std::string, std::string> wanted;
  for (const Block& block : blocks)
    for (const std::string& line : block.all("reveals"))
      wanted.emplace(split(line, " = ")[0], split(line, " = ")[1]);
  for (const auto& [address, row] : room.by_address) {
    const auto expected = wanted.find(address);
    if (expected == wanted.end()) {
      if (!row->reading.reveals.empty()) misses.push_back("reveals: gives nothing away: " + address);
      continue;
    }
    const bool holds =
        std::any_of(row->reading.reveals.begin(), row->reading.reveals.end(), [&](const Reveal& reveal) {
          const bool is_unnumbered = reveal.season == 0 && reveal.episode == 0;
          const std::string number =
              " s" + std::to_string(reveal.season) + "e" + std::to_string(reveal.episode);
          return fold_name(reveal.title + (is_unnumbered ? "" : number)) == fold_name(expected->second);
        });
    if (!holds) misses.push_back("reveals: " + address + " = " + expected->second);
  }
  return misses;
}

Misses check_television(const std::vector<Block>& blocks, const Newsroom& room) {
  Misses misses;
  for (const Block& block : blocks) {
    for (const std::string& address : block.all("not television"))
      if (const auto* row = room.at(address); row == nullptr || row->reading.is_about_television)
        misses.push_back("not television: " + address);
    if (!block.is("story")) continue;
    for (const std::string& address : block.all("report"))
      if (const auto* row = room.at(address); row != nullptr && !row->reading.is_about_television)
        misses.push_back("television: " + address);
  }
  return misses;
}

}  // namespace logline::golden
