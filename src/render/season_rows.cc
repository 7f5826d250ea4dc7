#include <algorithm>
#include <array>
#include <map>

#include "model/words.h"
#include "render/dates.h"
#include "render/seasons.h"

namespace logline::render {
namespace {

constexpr std::size_t kSeasonsShown = 3;

enum class Stage : std::uint8_t { ordered, filming, wrapped, dated, on_air };
constexpr std::array<std::string_view, 5> kStages{"ordered", "filming", "wrapped", "dated", "on_air"};

std::optional<Stage> stage_of(Event event) {
  switch (event) {
    case Event::announced:
    case Event::ordered:
    case Event::renewed: return Stage::ordered;
    case Event::filming:
    case Event::resumed: return Stage::filming;
    case Event::wrapped: return Stage::wrapped;
    case Event::scheduled:
    case Event::delayed:
    case Event::moved: return Stage::dated;
    case Event::premiered:
    case Event::finale: return Stage::on_air;
    default: return std::nullopt;
  }
}

struct Cell {
  const SeenStatement* last = nullptr;
};
struct Season {
  std::map<Stage, Cell> cells;
  const SeenStatement* ended = nullptr;  // cancelled, or ending
};

std::map<int, Season, std::greater<>> seasons_of(const std::vector<SeenStatement>& statements) {
  std::map<int, Season, std::greater<>> seasons;
  for (const SeenStatement& seen : statements) {
    const auto* status = std::get_if<StatusClaim>(&seen.statement->claim);
    if (status == nullptr || !status->season) continue;
    Season& season = seasons[*status->season];
    if (const auto stage = stage_of(status->event)) season.cells[*stage].last = &seen;
    if (status->event == Event::cancelled && seen.statement->polarity == Polarity::yes) season.ended = &seen;
  }
  return seasons;
}

std::string said_on(const SeenStatement& seen, const Words& words) {
  return seen.statement->said_at ? short_date(local_day(*seen.statement->said_at, words), words)
                                 : std::string();
}

Values cell_values(Stage stage, const Cell& cell, const Words& words) {
  Values values{{"stage", words.of("stage." + std::string(kStages[static_cast<std::size_t>(stage)]))},
                {"none", false},
                {"done", false},
                {"ahead", false},
                {"as_of", ""},
                {"when", ""},
                {"date", ""},
                {"outlet", ""},
                {"certainty", ""}};
  if (cell.last == nullptr || cell.last->statement->polarity == Polarity::no) {
    values["none"] = true;
    if (cell.last != nullptr) values["as_of"] = said_on(*cell.last, words);
    return values;
  }
  const auto& status = std::get<StatusClaim>(cell.last->statement->claim);
  values["done"] = true;
  values["outlet"] = outlet_name(*cell.last->article);
  values["when"] = said_on(*cell.last, words);
  if (stage == Stage::dated && status.when) values["date"] = short_date(status.when->date, words);
  if (cell.last->statement->certainty != Certainty::confirmed)
    values["certainty"] = words.of("certainty." + std::string(to_word(cell.last->statement->certainty)));
  return values;
}

// On air: shown when somebody said so or the date is past; ahead when there is a date to come.
Values on_air_values(const Season& season, const PartialDate& today, const Words& words) {
  Values values = cell_values(Stage::on_air, {}, words);
  const auto dated = season.cells.find(Stage::dated);
  if (dated != season.cells.end() && dated->second.last->statement->polarity == Polarity::yes) {
    const auto& when = std::get<StatusClaim>(dated->second.last->statement->claim).when;
    if (when) {
      values["none"] = false;
      values["date"] = short_date(when->date, words);
      values[when->date.last_day() < today.first_day() ? "done" : "ahead"] = true;
    }
  }
  const auto shown = season.cells.find(Stage::on_air);
  if (!values["ahead"].is_true() && shown != season.cells.end() &&
      shown->second.last->statement->polarity == Polarity::yes)
    values = cell_values(Stage::on_air, shown->second, words);
  return values;
}

}  // namespace

Values season_rows(const std::vector<SeenStatement>& statements, const PartialDate& today,
                   const Words& words) {
  Values rows = Values::array();
  for (const auto& [number, season] : seasons_of(statements)) {
    if (rows.size() == kSeasonsShown) break;
    Values cells = Values::array();
    for (std::size_t i = 0; i + 1 < kStages.size(); ++i) {
      const auto cell = season.cells.find(static_cast<Stage>(i));
      cells.push_back(
          cell_values(static_cast<Stage>(i), cell == season.cells.end() ? Cell{} : cell->second, words));
    }
    cells.push_back(on_air_values(season, today, words));
    Values row{{"number", number}, {"cells", std::move(cells)}, {"ended", ""}};
    if (season.ended != nullptr) row["ended"] = said_on(*season.ended, words);
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return nullptr;
  Values stages = Values::array();
  for (const std::string_view stage : kStages) stages.push_back(words.of("stage." + std::string(stage)));
  return {{"stages", std::move(stages)}, {"rows", std::move(rows)}};
}

}  // namespace logline::render
