#include "text/language.h"

#include <gtest/gtest.h>

namespace logline {
namespace {

StopWords words_of(std::string language, const std::vector<std::string>& words) {
  StopWords stop_words{.language = std::move(language), .words = {}};
  for (const std::string& word : words) stop_words.words.push_back(folded_hash(word));
  return stop_words;
}

std::string detect(std::string_view text) {
  return detect_language(tokenise(text, {}), Languages({words_of("de", {"der", "und", "die"}),
                                                        words_of("en", {"the", "and", "of"})}));
}

TEST(Language, IsTheOneWhoseCommonestWordsStandThere) {
  EXPECT_EQ(detect("the end of the affair and the rest"), "en");
  EXPECT_EQ(detect("der Anfang und die Folgen und der Rest"), "de");
}

TEST(Language, IsNotSaidWhenTooLittleIsThere) { EXPECT_EQ(detect("Castle"), ""); }

TEST(Language, OfAnotherScriptIsUndetermined) {
  EXPECT_EQ(detect("Игра престолов вернётся в апреле"), "und");
}

}  // namespace
}  // namespace logline
