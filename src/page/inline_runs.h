// The text of one shape cut into runs that are alike: linked or not, emphasised or not. What both printers of
// an article (article_html.h, article_markdown.h) walk over.
//
// Links that overlap an earlier one are left out, so that runs nest: emphasis lies inside links. Pure; linear
// in the marks when shapes are asked for in order with one Runs.
//
//     Runs runs(article);
//     for (const Shape& shape : shapes_of(article)) for (const Run& run : runs.of(shape)) …
#pragma once

#include <string_view>
#include <vector>

#include "model/article.h"

namespace logline::page {

struct Run {
  std::string_view text;
  const Link* link = nullptr;  // of the article; nullptr: none
  bool is_emphasised = false;
};

class Runs {
 public:
  explicit Runs(const Article& article) : article_(article) {}
  // Shapes must be asked for in the order of the text.
  std::vector<Run> of(const Shape& shape);

 private:
  const Article& article_;
  std::size_t link_ = 0, mark_ = 0;  // those before lie before the shape
};

// The article's shapes; for a text without any, a paragraph for each line.
std::vector<Shape> shapes_of(const Article& article);

// How many columns the table has whose cells follow each other from `first` on.
int table_width(const std::vector<Shape>& shapes, std::size_t first);

}  // namespace logline::page
