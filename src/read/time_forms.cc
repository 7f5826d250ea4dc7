#include "read/time_forms.h"

#include "read/time_scan.h"

namespace logline {

std::optional<TimeForm> read_time_form(const TimeScan& scan, std::uint32_t at) {
  for (const auto read :
       {read_part_form, read_clock_form, read_calendar_form, read_relative_form, read_duration_form}) {
    auto form = read(scan, at);
    if (!form) continue;
    bool is_in_one_sentence = true;
    for (std::uint32_t i = form->range.first + 1; i < form->range.last; ++i)
      is_in_one_sentence = is_in_one_sentence && !scan.tokens.all[i].starts_sentence;
    if (is_in_one_sentence) return form;
  }
  return std::nullopt;
}

}  // namespace logline
