#include "catalogue/title_parts.h"

#include <algorithm>

#include "model/statement.h"

namespace logline::catalogue {
namespace {

constexpr std::size_t kMostNames = 256;  // of a title that is imported again and again
constexpr std::size_t kMostCast = 24;

bool is_in(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::vector<std::string> own_and_other_names(const Title& title) {
  if (title.merged_into.is_none()) return folded_names(title);
  Title alone = title;
  alone.merged_into = {};
  return folded_names(alone);
}

void add_names(Title& known, const Title& said) {
  std::vector<std::string> there = own_and_other_names(known);
  const auto add = [&](const std::string& name, std::vector<std::string>& names) {
    std::string folded = fold_name(name);
    if (folded.empty() || is_in(there, folded) || is_in(known.apart, folded) || there.size() >= kMostNames)
      return;
    names.push_back(name);
    there.push_back(std::move(folded));
  };
  add(said.name, known.aliases);
  for (const std::string& alias : said.aliases) add(alias, known.aliases);
  for (const std::string& misspelling : said.misspellings) add(misspelling, known.misspellings);
}

void remove_name(Title& title, std::string_view folded) {
  const auto is_it = [&](const std::string& name) { return fold_name(name) == folded; };
  std::erase_if(title.aliases, is_it);
  std::erase_if(title.misspellings, is_it);
}

void add_cast(Title& known, const std::vector<std::string>& people) {
  for (const std::string& person : people)
    if (known.cast.size() < kMostCast && !is_in(known.cast, person)) known.cast.push_back(person);
}

std::string region_in(std::string_view written) {
  std::string region;
  for (const char c : written) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z') return {};
    region += upper;
  }
  return region.size() == 2 ? region : std::string();
}

WrittenTitle parse_written(std::string_view text) {
  constexpr std::size_t kYear = 6;  // "(1978)"
  while (text.ends_with(' ')) text.remove_suffix(1);
  WrittenTitle written{std::string(text), 0};
  if (text.size() <= kYear || text.back() != ')' || text[text.size() - kYear] != '(') return written;
  int year = 0;
  for (const char c : text.substr(text.size() - kYear + 1, 4)) {
    if (c < '0' || c > '9') return written;
    year = year * 10 + (c - '0');
  }
  std::string_view name = text.substr(0, text.size() - kYear);
  while (name.ends_with(' ')) name.remove_suffix(1);
  if (name.empty()) return written;
  return {std::string(name), year};
}

}  // namespace logline::catalogue
