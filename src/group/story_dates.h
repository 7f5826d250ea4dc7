// When the reports of a story were published: which stated a date, which state none.
//
// Kept in order, so that asking costs nothing however many reports a story has. A date that was inferred from
// the story is neither: it says nothing about when the story began. A plain value; single-threaded.
//
//     dates.put({article.id, arrival, published});
//     std::optional<ArticleId> earliest = dates.earliest();
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/ids.h"

namespace logline::group {

class StoryDates {
 public:
  struct Report {
    ArticleId article;
    std::uint32_t arrival = 0;  // decides between equal dates
    std::optional<std::int64_t>
        published{};  // seconds, UTC, as the source states it; nullopt: it states none
  };

  void put(const Report& report);
  void remove(const Report& report);  // one that was put, with the same values
  void absorb(StoryDates other);

  // The report with the earliest stated date.
  [[nodiscard]] std::optional<ArticleId> earliest() const;
  // Reports that state no date, in order of arrival.
  [[nodiscard]] std::vector<ArticleId> undated() const;

 private:
  using Reports = std::vector<Report>;
  [[nodiscard]] Reports::const_iterator dated() const;  // where those that state a date begin

  Reports reports_;  // undated ones first, then by date; by arrival among equals
};

}  // namespace logline::group
