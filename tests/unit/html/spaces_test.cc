#include "html/spaces.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::html {
namespace {

// One character at a time: the plain twin of append_collapsed.
std::string collapsed_plainly(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t space = space_at(text, i);
    if (text.substr(i).starts_with("\u00AD")) {
      i += 2;
    } else if (space > 0) {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
      i += space;
    } else {
      out += text[i++];
    }
  }
  return out;
}

RC_GTEST_PROP(Spaces, CollapseAsTheirPlainTwin, ()) {
  static const std::vector<std::string> kBits = {"a",      "word", " ",      "  ",     "\n", "\t",
                                                 "\u00A0", "é",    "\u00AD", "\u2009", "。", "\x01"};
  std::string text;
  for (const auto& bit : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kBits)))
    text += bit;
  std::string out;
  append_collapsed(out, text);
  RC_ASSERT(out == collapsed_plainly(text));
}

TEST(Spaces, NoneIsAddedBehindOne) {
  std::string out = "a ";
  append_collapsed(out, "  b c");
  EXPECT_EQ(out, "a b c");
}

}  // namespace
}  // namespace logline::html
