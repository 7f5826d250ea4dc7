#include "site/log_filters.h"

#include <algorithm>

#include "base/embedded.h"

namespace logline::site {

Result<std::vector<LogFilterLabels>> parse_filters(std::string_view tsv) {
  std::vector<LogFilterLabels> filters;
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    const auto end = std::min(tsv.find('\n'), tsv.size());
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (line.empty() || line.starts_with('#')) continue;
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos)
      return fail("no tab between name and labels", "web/filters.tsv:" + std::to_string(number));
    LogFilterLabels filter{std::string(line.substr(0, tab)), {}};
    line.remove_prefix(tab + 1);
    while (!line.empty()) {
      const auto space = std::min(line.find(' '), line.size());
      if (space > 0) filter.labels.emplace(line.substr(0, space));
      line.remove_prefix(std::min(space + 1, line.size()));
    }
    filters.push_back(std::move(filter));
  }
  return filters;
}

std::vector<store::StoryListKey> lists_of(std::string_view filter) {
  std::vector<store::StoryListKey> lists;
  const auto found = std::ranges::find(log_filters(), filter, &LogFilterLabels::name);
  if (found != log_filters().end())
    for (const std::string& label : found->labels) lists.push_back({store::StoryList::label, label});
  return lists;
}

const std::vector<LogFilterLabels>& log_filters() {
  static const std::vector<LogFilterLabels> kFilters =
      parse_filters(embedded_file("web/filters.tsv").value_or("")).value_or(std::vector<LogFilterLabels>{});
  return kFilters;
}

}  // namespace logline::site
