// Each cases/name.html must give what cases/name.txt says.
#include <fmt/core.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "page/article_markdown.h"
#include "page/page.h"
#include "tests/support/source_dir.h"

namespace logline {
namespace {

const std::filesystem::path kCases = test::source_dir() / "tests/golden/page/cases";

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

std::string shown(const Article& article) {
  std::string out = fmt::format("headline: {}\npublished: {}\nbyline: {}\noutlet: {}\n", article.headline,
                                article.published ? article.published->to_iso() : "",
                                fmt::join(article.byline, "; "), article.outlet);
  for (const Image& image : article.images)
    out += fmt::format("image: {} | {} | {}\n", image.alt, image.caption, image.credit);
  for (const Embed& embed : article.embeds) out += fmt::format("embed: {} | {}\n", embed.kind, embed.address);
  return out + "\n" + article.text + "\n";
}

TEST(PageGolden, EveryCaseComesOutAsWritten) {
  const auto rules = load_page_rules();
  ASSERT_TRUE(rules);
  std::vector<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::directory_iterator(kCases)) {
    if (entry.path().extension() == ".html") pages.push_back(entry.path());
  }
  std::ranges::sort(pages);
  ASSERT_FALSE(pages.empty());
  for (const auto& page : pages) {
    Document document;
    document.source = page.filename().string();
    document.name = page.stem().string();
    document.address = "https://outlet.example/" + document.name;
    document.bytes = bytes_of(page);
    const auto article = article_from_page(document, *rules);
    ASSERT_TRUE(article) << page;
    auto expected = page;
    EXPECT_EQ(shown(*article), bytes_of(expected.replace_extension(".txt"))) << page;
    if (std::filesystem::exists(expected.replace_extension(".md"))) {
      EXPECT_EQ(render_markdown(*article), bytes_of(expected)) << page;
    }
  }
}

}  // namespace
}  // namespace logline
