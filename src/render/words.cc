#include "render/words.h"

#include <algorithm>

#include "base/embedded.h"

namespace logline::render {

Result<Words> Words::parse(std::string_view tsv, std::string_view name) {
  Texts texts;
  std::size_t number = 0;
  while (!tsv.empty()) {
    ++number;
    const auto end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (line.empty() || line.starts_with('#')) continue;
    const std::string where = std::string(name) + ":" + std::to_string(number);
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos) return fail("no tab between key and text", where);
    if (!texts.emplace(line.substr(0, tab), line.substr(tab + 1)).second)
      return fail("the key '" + std::string(line.substr(0, tab)) + "' is there twice", where);
  }
  Words words;
  words.texts_ = std::make_shared<const Texts>(std::move(texts));
  return words;
}

Words Words::in(std::shared_ptr<const TimeZone> zone) const {
  Words words = *this;
  words.zone_ = std::move(zone);
  return words;
}

std::string Words::of(std::string_view key) const {
  if (const auto found = texts_->find(key); found != texts_->end()) return found->second;
  std::string text(key.substr(key.rfind('.') + 1));
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string Words::of(std::string_view prefix, std::string_view key, std::string_view otherwise) const {
  const auto found = texts_->find(std::string(prefix) + "." + std::string(key));
  return found == texts_->end() ? std::string(otherwise) : found->second;
}

std::vector<std::pair<std::string, std::string>> Words::all(std::string_view prefix) const {
  std::vector<std::pair<std::string, std::string>> found;
  const std::string before = std::string(prefix) + ".";
  for (auto at = texts_->lower_bound(before); at != texts_->end() && at->first.starts_with(before); ++at)
    found.emplace_back(at->first.substr(before.size()), at->second);
  return found;
}

std::string Words::noun(std::string_view noun, std::size_t n) const {
  return of(std::string(noun) + (n == 1 ? ".one" : ".other"));
}

std::string Words::count(std::string_view counted, std::size_t n) const {
  return std::to_string(n) + " " + noun(counted, n);
}

Result<Words> load_words() {
  constexpr std::string_view kFile = "web/words/en.tsv";
  const auto tsv = embedded_file(kFile);
  if (!tsv) return fail("is missing from the program", std::string(kFile));
  return Words::parse(*tsv, kFile);
}

}  // namespace logline::render
