// A program of somebody else, which sees only what was installed: a page goes in, its article comes out.
#include <logline/page/page.h>

#include <cstdio>

#include "model/document.h"  // as logline's own headers write it

int main() {
  logline::Document document;
  document.address = "https://outlet.example/halden-cove";
  document.bytes =
      "<html><head><title>Halden Cove returns in spring - Outlet</title></head><body><article>"
      "<h1>Halden Cove returns in spring</h1><p>The drama Halden Cove returns to the screen in spring with "
      "six "
      "new episodes, its makers said on Tuesday in a note to the press.</p><p>Filming of the second season "
      "took "
      "four months on the coast, and nearly all of the cast of the first season is "
      "back.</p></article></body></html>";
  const auto rules = logline::load_page_rules();
  if (!rules) return std::puts(rules.error().what.c_str()), 1;
  const auto article = logline::article_from_page(document, *rules);
  if (!article) return std::puts(article.error().what.c_str()), 1;
  std::printf("%s: %zu bytes of text\n", article->headline.c_str(), article->text.size());
  return article->text.find("second season") == std::string::npos;
}
