// The ids of what logline keeps. Each is a type of its own (base/id.h); an ArticleId is made from the
// article's name, the others from what first gave rise to them, so that the same journal gives the same ids.
//
//     ArticleId id = ArticleId::of(article.name);
#pragma once

#include <cstdint>
#include <string_view>

#include "base/id.h"

namespace logline {

struct ArticleTag {
  static constexpr std::string_view kName = "article";
};
struct StoryTag {
  static constexpr std::string_view kName = "story";
};
struct TitleTag {
  static constexpr std::string_view kName = "title";
};
struct PersonTag {
  static constexpr std::string_view kName = "person";
};
struct StatementTag {
  static constexpr std::string_view kName = "statement";
};

using ArticleId = Id<ArticleTag>;      // of Article::name
using StoryId = Id<StoryTag>;          // of the id (as text) of the article that arrived first
using TitleId = Id<TitleTag>;          // of the title's folded name and, where two titles share it, the year
using PersonId = Id<PersonTag>;        // of the person's folded name
using StatementId = Id<StatementTag>;  // of its fact_key: equal for what is said twice in an article

// Position in the journal, from 1. Zero: nothing yet.
using Seq = std::uint64_t;

}  // namespace logline
