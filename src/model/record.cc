#include "model/record.h"

#include <string_view>

namespace logline {

std::vector<std::string> genres_of(const Record& record) {
  constexpr std::string_view kBefore = "genre:";
  std::vector<std::string> genres;
  for (const RecordField& field : record.fields)
    if (field.name.starts_with(kBefore) && field.chosen.value == field.name.substr(kBefore.size()))
      genres.push_back(field.chosen.value);
  return genres;
}

}  // namespace logline
