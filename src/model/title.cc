#include "model/title.h"

#include <algorithm>

#include "model/statement.h"

namespace logline {

std::vector<std::string> folded_names(const Title& title) {
  std::vector<std::string> names;
  if (!title.merged_into.is_none()) return names;
  const auto add = [&](std::string_view name) {
    std::string folded = fold_name(name);
    if (!folded.empty() && std::find(names.begin(), names.end(), folded) == names.end())
      names.push_back(std::move(folded));
  };
  add(title.name);
  for (const std::string& alias : title.aliases) add(alias);
  for (const std::string& misspelling : title.misspellings) add(misspelling);
  return names;
}

const Title* meant_by_name(const std::vector<Title>& named) {
  const bool has_imported =
      std::any_of(named.begin(), named.end(), [](const Title& title) { return title.is_imported; });
  const Title* meant = nullptr;
  for (const Title& title : named) {
    if (title.is_imported != has_imported) continue;
    if (meant != nullptr) return nullptr;
    meant = &title;
  }
  return meant;
}

void TitleIndex::add(Title title) {
  const std::size_t place = titles_.size();
  for (std::string& name : folded_names(title)) {
    const auto words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
    longest_name_ = std::max(longest_name_, words);
    by_name_.try_emplace(std::move(name), place);
  }
  add_service(title.service);
  titles_.push_back({.id = title.id,
                     .name = std::move(title.name),
                     .kind = title.kind,
                     .year = title.year,
                     .service = std::move(title.service),
                     .is_imported = title.is_imported});
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
