#include "unlike.h"

#include <string>

namespace logline::bench {

Article unlike_any(std::size_t number) {
  std::uint64_t state = number * 0x9E3779B97F4A7C15 + 1;
  const auto next = [&] { return state = state * 6364136223846793005U + 1442695040888963407U; };
  const auto words = [&](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t choice = next() >> 33U;
      std::string word = i % 2 == 0 ? "word" : "w";
      for (std::uint64_t rest = i % 2 == 0 ? choice % 3000 : choice; rest > 0; rest /= 20)
        word += static_cast<char>('a' + rest % 20);
      text += (i == 0 ? "" : i % 15 == 0 ? ". " : " ") + word;
    }
    return text + ".";
  };
  Article article;
  article.name = std::to_string(number);
  article.id = ArticleId::of(article.name);
  article.headline = words(10);
  article.text = words(1000);
  article.published = Timestamp::from_utc(1'463'000'000 + static_cast<std::int64_t>(number));
  return article;
}

}  // namespace logline::bench
