#include "render/day_head.h"

#include <string>

#include "render/dates.h"

namespace logline::render {

Values day_head(const PartialDate& date, const Words& words) {
  if (date.year == 0) return {{"id", "undated"}, {"undated", true}};
  Values head{{"id", date.to_string()}};
  if (date.day == 0) {
    head["whole"] = long_date(date, words);
    return head;
  }
  head["number"] = std::to_string(unsigned{date.day});
  head["weekday"] = words.of("weekday." + std::to_string(weekday_from_days(date.first_day())));
  head["month"] = long_date(*PartialDate::make(date.year, date.month), words);
  return head;
}

}  // namespace logline::render
