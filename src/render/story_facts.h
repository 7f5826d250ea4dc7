// What a story's reports say, each fact once: the new ones numbered, the known ones beside them. Pure.
//
//     StoryFacts facts = gather_facts(reports);
//     facts.numbers.at(fact_key(statement))      // its number on the page
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

struct StoryFact {
  std::string key{};
  const Statement* statement = nullptr;       // the first report's
  std::vector<const StoryReport*> reports{};  // all that say it
};

struct StoryFacts {
  std::vector<StoryFact> fresh{};  // in order of report, then of place
  std::vector<StoryFact> known{};
  std::map<std::string, std::size_t> numbers{};  // of the fresh ones, from 1
};

StoryFacts gather_facts(const std::vector<StoryReport>& reports);

// The reports that the shown new facts are credited to: each must stand among the evidence, a copy too when
// it alone, or before the others, says something.
std::set<const StoryReport*> credited_reports(const StoryFacts& facts);

// "renewed · season 2", "says Ines Okafor-Lund": what kind of thing a statement says.
std::string kind_words(const Statement& statement, const Words& words);
Values fresh_values(const StoryFacts& facts, const Words& words);
Values known_values(const StoryFacts& facts, std::size_t reports, const Words& words);

}  // namespace logline::render
