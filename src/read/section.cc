#include "read/section.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

namespace logline {
namespace {

constexpr std::size_t kLongestName = 40, kMostNames = 64;

// "tv-and-radio", "Tv_Shows", "tv+guide" as words between spaces; the table's phrases are compared folded.
std::string words_of(std::string_view name) {
  std::string words(name);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '-' || c == '_' || c == '+'; }, ' ');
  return words;
}

class SectionWeight {
 public:
  explicit SectionWeight(const PhraseTable& sections) : sections_(sections) {}

  void add(std::string_view name) {
    if (name.empty() || name.size() > kLongestName || ++names_ > kMostNames) return;
    const PhraseRow* row = sections_.find(words_of(name));
    if (row == nullptr) return;
    const int weight = std::atoi(row->columns[0].c_str());
    most_ = std::max(most_, weight);
    least_ = std::min(least_, weight);
  }
  // The parts of the path but for the last, which is the article's own, and the names before the host's own
  // ("sport.screen-gull.example").
  void add_address(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return;
    address.remove_prefix(scheme + 3);
    address = address.substr(0, address.find_first_of("?#"));
    const std::size_t path = address.find('/');
    if (path == std::string_view::npos) return;
    add_before(address.substr(0, path), '.');
    add_before(address.substr(path + 1), '/');
  }
  [[nodiscard]] int all() const { return most_ + least_; }

 private:
  // Each name that stands before such a mark.
  void add_before(std::string_view names, char mark) {
    for (std::size_t end = names.find(mark); end != std::string_view::npos; end = names.find(mark)) {
      add(names.substr(0, end));
      names.remove_prefix(end + 1);
    }
  }

  const PhraseTable& sections_;
  std::size_t names_ = 0;
  int most_ = 0, least_ = 0;
};

}  // namespace

int weigh_section(const Article& article, const Lexicon& lexicon) {
  SectionWeight weight(lexicon.table("sections"));
  weight.add(article.section);
  for (const std::string& tag : article.tags) weight.add(tag);
  weight.add_address(article.address);
  return weight.all();
}

}  // namespace logline
