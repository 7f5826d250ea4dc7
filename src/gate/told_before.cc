#include "gate/told_before.h"

#include "wall/sight.h"

namespace logline::gate {

std::string key_of(const store::StoryRow& row, const wall::Progress& progress) {
  std::string key = row.story.id.to_string() + " ";
  for (const auto* reveals : {&row.gives_away, &row.line.reveals})
    for (const Reveal& reveal : *reveals) key += wall::is_ahead(progress, reveal) ? '1' : '0';
  return key;
}

}  // namespace logline::gate
