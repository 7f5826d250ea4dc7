// links: pipeline read wire
// Article lines from anywhere: splitting the file, the line's JSON, its HTML or text, what the article says,
// and our own printed form. Whatever comes in, every span lies inside its part, on character boundaries, and
// what is printed reads back as the same bytes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "fetch/article_lines.h"
#include "pipeline/articles.h"
#include "pipeline/stages.h"
#include "read/read.h"
#include "wire/json.h"

namespace {

using namespace logline;

void expect(bool holds) {
  if (!holds) std::abort();
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

void check_span(const Article& article, const Span& span) {
  const std::string_view part = article.part(span.part);
  expect(span.begin < span.end && is_boundary(part, span.begin) && is_boundary(part, span.end));
}

void read_line(const Document& document, const pipeline::Stages& stages) {
  const auto found = pipeline::articles_of(document, stages.page_rules);
  if (!found) return;
  for (const Article& article : found->articles) {
    const Reading reading = read_article(article, {}, stages.lexicon);
    for (const Statement& statement : reading.statements) check_span(article, statement.span);
    for (const Mention& mention : reading.mentions) check_span(article, mention.span);
    const auto again = article_from_json(to_json(article));
    expect(again && to_line(to_json(*again)) == to_line(to_json(article)));
    const auto reread = reading_from_json(to_json(reading), article.id);
    expect(reread && to_line(to_json(*reread)) == to_line(to_json(reading)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const pipeline::Stages kStages = *pipeline::load_stages();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Document whole{.source = "lines.jsonl", .name = "lines"};
  fetch::split_article_lines(
      bytes, whole, [](Document&& document) { read_line(document, kStages); }, [](const Error&) {});
  if (const auto json = parse_json(bytes)) {
    (void)article_from_json(*json);
    (void)story_from_json(*json);
    (void)line_from_json(*json);
    (void)record_from_json(*json);
    (void)title_from_json(*json);
  }
  return 0;
}
