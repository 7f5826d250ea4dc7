#include "line/clickbait.h"

#include <algorithm>
#include <charconv>

#include "base/embedded.h"
#include "model/statement.h"

namespace logline::line {
namespace {

constexpr std::string_view kFile = "data/line/clickbait.tsv";
constexpr std::string_view kEllipsis = "\u2026";

bool is_mark(std::string_view phrase) { return phrase == "?" || phrase == "!" || phrase == "..."; }

bool has_mark(std::string_view sentence, std::string_view mark) {
  return sentence.find(mark) != std::string_view::npos ||
         (mark == "..." && sentence.find(kEllipsis) != std::string_view::npos);
}

}  // namespace

double Clickbait::weigh(std::string_view sentence) const {
  const std::string words = " " + fold_name(sentence) + " ";
  double sum = 0;
  for (const auto& [phrase, weight] : phrases) {
    const bool is_there =
        is_mark(phrase) ? has_mark(sentence, phrase) : words.find(" " + phrase + " ") != std::string::npos;
    if (is_there) sum += weight;
  }
  return sum;
}

Result<Clickbait> load_clickbait(std::string_view tsv) {
  Clickbait clickbait;
  std::size_t number = 0;
  for (std::size_t at = 0; at < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
    const std::string_view row = tsv.substr(at, end - at);
    at = end + 1;
    ++number;
    if (row.empty() || row.front() == '#') continue;
    double weight = 0;
    const std::size_t tab = std::min(row.find('\t'), row.size());
    const auto [stop, error] = std::from_chars(row.data(), row.data() + tab, weight);
    std::string phrase(row.substr(std::min(tab + 1, row.size())));
    if (!is_mark(phrase)) phrase = fold_name(phrase);
    if (error != std::errc() || stop != row.data() + tab || weight <= 0 || phrase.empty())
      return fail("expected: a weight above 0, a tab and a phrase",
                  std::string(kFile) + ":" + std::to_string(number), "correct the line and build again");
    clickbait.phrases.emplace_back(std::move(phrase), weight);
  }
  return clickbait;
}

Result<Clickbait> load_clickbait() {
  const auto tsv = embedded_file(kFile);
  if (!tsv) return fail("the table is not in the program", std::string(kFile), "build it again");
  return load_clickbait(*tsv);
}

}  // namespace logline::line
