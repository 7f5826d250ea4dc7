#include "read/context.h"

#include <utility>

namespace logline {
namespace {

void add_part(Context& context, Part part, std::string_view text) {
  if (!text.empty()) context.parts.push_back({part, context.lexicon.tokens_of(text)});
}

}  // namespace

Context make_context(const Article& article, const TitleIndex& titles, const Lexicon& lexicon) {
  Context context{.article = article,
                  .titles = titles,
                  .lexicon = lexicon,
                  .parts = {},
                  .people = {},
                  .title_mentions = {},
                  .characters = {},
                  .organisations = {},
                  .places = {},
                  .times = {},
                  .quotes = {},
                  .main_title = {},
                  .statements = {}};
  add_part(context, Part::headline(), article.headline);
  add_part(context, Part::standfirst(), article.standfirst);
  add_part(context, Part::text(), article.text);
  for (std::size_t i = 0; i < article.images.size() && i < 64; ++i)
    add_part(context, Part::image_alt(static_cast<std::uint16_t>(i)), article.images[i].alt);
  return context;
}

}  // namespace logline
