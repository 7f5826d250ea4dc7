#include "html/scan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace logline::html {
namespace {

// Texts longer than a step, of the bytes that the scans tell apart.
std::string some_text() {
  static const std::vector<std::string> kBits = {"a",    "words", " ",      "  ",     "\n",     "\t",
                                                 "&",    "\"",    "\u00A0", "é",      "\u2009", "。",
                                                 "\xC2", "\x01",  "<",      " b c d "};
  std::string text;
  for (const auto& bit : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kBits)))
    text += bit;
  return text;
}

RC_GTEST_PROP(Scans, FindAByteAsTheirPlainTwin, ()) {
  const std::string text = some_text();
  for (std::size_t at = 0; at <= text.size(); ++at) {
    for (const char wanted : {'"', '<', 'a'}) {
      bool has_ampersand = false, has_plainly = false;
      const std::size_t found = find_noting_ampersand(text, at, wanted, has_ampersand);
      RC_ASSERT(found == scalar::find_noting_ampersand(text, at, wanted, has_plainly));
      RC_ASSERT(has_ampersand == has_plainly);
    }
  }
}

RC_GTEST_PROP(Scans, EndWordsAsTheirPlainTwin, ()) {
  const std::string text = some_text();
  for (std::size_t at = 0; at <= text.size(); ++at)
    RC_ASSERT(end_of_words(text, at) == scalar::end_of_words(text, at));
}

RC_GTEST_PROP(Scans, EndSpacesAsTheirPlainTwin, (std::string behind)) {
  std::string text;
  for (const char c : *rc::gen::container<std::string>(rc::gen::elementOf(std::string(" \n\t\r\f"))))
    text += c;
  text += behind;
  RC_ASSERT(end_of_spaces(text, 0) == scalar::end_of_spaces(text, 0));
}

TEST(Scans, KeepAnAmpersandThatWasSeenBefore) {
  bool has_ampersand = true;
  EXPECT_EQ(find_noting_ampersand("a\"", 0, '"', has_ampersand), 1U);
  EXPECT_TRUE(has_ampersand);
}

}  // namespace
}  // namespace logline::html
