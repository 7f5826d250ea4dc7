// What stands between the lines of an article's text: pictures and embedded posts and players, in order. What
// the printers (article_html.h, article_markdown.h, article_plain.h) share.
//
// Borrows the article. Not safe to share between threads.
//
//     Inserts inserts(article);
//     while (const Insert* insert = inserts.next(shape.begin)) …      // those that stand before the shape
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace logline::page {

// One of the two.
struct Insert {
  std::uint32_t at = 0;
  const Image* image = nullptr;
  const Embed* embed = nullptr;
};

class Inserts {
 public:
  explicit Inserts(const Article& article);
  // The next that stands at or before that byte of the text; nullptr when there is none.
  const Insert* next(std::uint32_t at);

 private:
  std::vector<Insert> all_;
  std::size_t next_ = 0;
};

// "@handle on Bluesky", "YouTube", "a post".
std::string embed_label(const Embed& embed);

// Whether the article's text names the embed's address itself, right before it: then nothing is left to say.
bool is_named_in_text(const Article& article, const Embed& embed);

// What is said below an image: its caption and credit.
std::string caption_of(const Image& image);

// Control characters (C0 but for line feed and tab, C1, and delete) as U+FFFD: a terminal would obey them.
std::string without_controls(std::string_view text);

}  // namespace logline::page
