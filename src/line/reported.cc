#include "line/reported.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/statement.h"
#include "model/words.h"

namespace logline::line {
namespace {

constexpr std::size_t kMostTitles = 12;

std::string host_of(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return std::string(address);
  address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find('/'));
  return std::string(address.starts_with("www.") ? address.substr(4) : address);
}

std::string publisher_of(const Article& article) {
  if (std::string name = fold_name(article.outlet); !name.empty()) return name;
  return article.address.empty() ? article.name : host_of(article.address);
}

}  // namespace

std::vector<std::string> titles_of(const std::vector<Report>& reports) {
  std::map<std::string, int> votes;
  for (const Report& report : reports) {
    std::set<std::string> named;
    if (!report.reading->main_title.empty()) named.insert(report.reading->main_title);
    for (const Statement& statement : report.reading->statements)
      if (std::string key = fold_name(title_of(statement.claim).value);
          !key.empty() && !is_said_in_passing(statement))
        named.insert(std::move(key));
    for (const std::string& key : named) ++votes[key];
  }
  std::vector<std::pair<int, std::string>> ranked;
  ranked.reserve(votes.size());
  for (const auto& [key, count] : votes) ranked.emplace_back(-count, key);
  std::ranges::sort(ranked);
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < std::min(ranked.size(), kMostTitles); ++i) keys.push_back(ranked[i].second);
  return keys;
}

std::string label_of(const Statement& statement) {
  const auto* status = std::get_if<StatusClaim>(&statement.claim);
  if (status == nullptr) return std::string(kind_of(statement.claim));
  return (statement.polarity == Polarity::no ? "not_" : "") + std::string(to_word(status->event));
}

std::vector<std::string> labels_of(const std::vector<Report>& reports) {
  std::set<std::string> labels;
  for (const Report& report : reports)
    for (const Statement& statement : report.reading->statements)
      if (!is_said_in_passing(statement)) labels.insert(label_of(statement));
  return {labels.begin(), labels.end()};
}

int count_outlets(const std::vector<Report>& reports) {
  std::set<std::string> outlets;
  for (const Report& report : reports) outlets.insert(publisher_of(*report.article));
  return static_cast<int>(outlets.size());
}

}  // namespace logline::line
