#include "model/article.h"

#include <cassert>

namespace logline {

std::string_view Article::part(Part which) const {
  switch (which.kind) {
    case PartKind::headline: return headline;
    case PartKind::standfirst: return standfirst;
    case PartKind::text: return text;
    case PartKind::image:
      return which.image < images.size() ? std::string_view(images[which.image].alt) : std::string_view{};
  }
  return {};
}

std::string_view Article::quoted(const Span& span) const {
  const std::string_view whole = part(span.part);
  assert(span.begin <= span.end && span.end <= whole.size());
  return whole.substr(span.begin, span.length());
}

}  // namespace logline
