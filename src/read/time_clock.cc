#include <cstdlib>

#include "fmt/format.h"
#include "read/time_scan.h"
#include "read/timex.h"

namespace logline {
namespace {

class ClockReader {
 public:
  ClockReader(const TimeScan& scan, std::uint32_t at) : scan_(scan), tokens_(scan.tokens), at_(at) {}

  std::optional<TimeForm> read() {
    std::uint32_t last = at_ + 1;
    std::string time;
    if (tokens_.all[at_].kind == TokenKind::number) {
      if (!read_hour(last, time)) return std::nullopt;
    } else {
      const auto named = clock_word(at_, "named");
      if (!named) return std::nullopt;
      time = named->row->columns[1];
    }
    if (const auto zone = clock_word(last, "zone")) {
      last = zone->last;
      if (zone->row->columns[1] == "Z") time += "Z";
    }
    return with_day(last, time);
  }

 private:
  [[nodiscard]] std::optional<PhraseHit> clock_word(std::uint32_t at, std::string_view kind) const {
    if (at >= tokens_.all.size()) return std::nullopt;
    const auto hit = scan_.clock.longest_at(tokens_, at);
    return hit && hit->row->columns[0] == kind ? hit : std::nullopt;
  }

  // "9 p.m.", "9:30pm", "18:00" before a zone.
  bool read_hour(std::uint32_t& last, std::string& time) const {
    const std::string_view text = tokens_.text_of(tokens_.all[at_]);
    std::size_t end = text.find_first_not_of("0123456789:");
    if (end == std::string_view::npos) end = text.size();
    const std::string_view digits = text.substr(0, end), rest = text.substr(end);
    const std::size_t colon = digits.find(':');
    if (digits.empty() || digits.size() > 5 ||
        (colon != std::string_view::npos && digits.size() != colon + 3))
      return false;
    int hour = std::atoi(std::string(digits.substr(0, colon)).c_str());
    const int minute =
        colon == std::string_view::npos ? 0 : std::atoi(std::string(digits.substr(colon + 1)).c_str());
    const PhraseRow* half = rest.empty() ? nullptr : scan_.clock.find(rest);
    if (rest.empty()) {
      auto hit = clock_word(last, "half");
      if (!hit) hit = clock_word(last, "hour");
      if (hit) {
        half = hit->row;
        last = hit->last;
      } else if (colon == std::string_view::npos || !clock_word(last, "zone")) {
        return false;
      }
    } else if (half == nullptr || half->columns[0] != "half") {
      return false;
    }
    if (hour > (half != nullptr ? 12 : 24) || minute > 59) return false;
    if (half != nullptr && half->columns[0] == "half") hour = hour % 12 + number_of(*half, 1);
    time = fmt::format("{:02}:{:02}", hour, minute);
    return true;
  }

  // On the day named right behind ("9 p.m. Sunday") or, with a small word between or before in the sentence,
  // beside it; else on the article's.
  [[nodiscard]] std::optional<TimeForm> with_day(std::uint32_t last, const std::string& time) const {
    const auto behind = day_at(last);
    if (behind) return TimeForm{{at_, behind->range.last}, behind->value.substr(0, 10) + "T" + time};
    if (const auto beside = day_at(last + 1))
      return TimeForm{{at_, last}, beside->value.substr(0, 10) + "T" + time};
    const TimeAnchor& anchor = scan_.anchor;
    if (!anchor.sentence_day.empty()) return TimeForm{{at_, last}, anchor.sentence_day + "T" + time};
    if (anchor.is_dated()) return TimeForm{{at_, last}, timex_of(*anchor.day) + "T" + time};
    return TimeForm{{at_, last}, "XXXX-XX-XXT" + time};
  }

  [[nodiscard]] std::optional<TimeForm> day_at(std::uint32_t at) const {
    if (at >= tokens_.all.size() || tokens_.all[at].starts_sentence) return std::nullopt;
    auto form = read_calendar_form(scan_, at);
    if (!form) form = read_relative_form(scan_, at);
    return form && form->value.size() >= 10 && form->value[0] <= '9' && form->value[7] == '-' ? form
                                                                                              : std::nullopt;
  }

  const TimeScan& scan_;
  const Tokens& tokens_;
  std::uint32_t at_;
};

}  // namespace

std::optional<TimeForm> read_clock_form(const TimeScan& scan, std::uint32_t at) {
  return ClockReader(scan, at).read();
}

}  // namespace logline
