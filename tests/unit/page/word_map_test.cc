#include "page/word_map.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace logline::page {
namespace {

RC_GTEST_PROP(WordMap, FindsWhatAPlainMapFinds,
              (std::vector<std::string> keys, std::vector<std::string> asked)) {
  WordMap<std::size_t> map;
  std::map<std::string, std::size_t> plain;
  for (const std::string& key : keys) map[key] = plain[key] = key.size();
  asked.insert(asked.end(), keys.begin(), keys.end());
  for (const std::string& word : asked) {
    const auto found = map.find(word);
    RC_ASSERT((found != map.end()) == plain.contains(word));
    if (found != map.end()) RC_ASSERT(found->second == word.size());
  }
}

}  // namespace
}  // namespace logline::page
