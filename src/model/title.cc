#include "model/title.h"

#include <algorithm>

#include "model/statement.h"

namespace logline {

void TitleIndex::add(Title title) {
  const std::size_t place = titles_.size();
  const auto index_name = [&](std::string_view name) {
    std::string folded = fold_name(name);
    if (folded.empty()) return;
    const auto words = static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
    longest_name_ = std::max(longest_name_, words);
    by_name_.try_emplace(std::move(folded), place);
  };
  index_name(title.name);
  for (const std::string& alias : title.aliases) index_name(alias);
  add_service(title.service);
  titles_.push_back(std::move(title));
}

std::string TitleIndex::add_service(const std::string& service) {
  std::string folded = fold_name(service);
  return folded.empty() ? std::string() : services_.try_emplace(std::move(folded), service).first->second;
}

const Title* TitleIndex::find(std::string_view folded) const {
  const auto found = by_name_.find(folded);
  return found == by_name_.end() ? nullptr : &titles_[found->second];
}

const std::string* TitleIndex::find_service(std::string_view folded) const {
  const auto found = services_.find(folded);
  return found == services_.end() ? nullptr : &found->second;
}

}  // namespace logline
