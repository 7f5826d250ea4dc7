// What is known of a title or a person, gathered for its page from what the reader may see, and folded from
// that alone.
//
//     Result<std::optional<GatheredRecord>> found = gather_record("title", key, progress, context);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/title_page.h"
#include "site/context.h"

namespace logline::site {

// The page's pointers borrow from `articles`.
struct GatheredRecord {
  std::vector<store::ArticleRow> articles{};
  render::RecordPage page{};
};

// nullopt: nothing is known of it that the reader may see. Without stories, progress and form.
Result<std::optional<GatheredRecord>> gather_record(const std::string& subject, const std::string& key,
                                                    const wall::Progress& progress, Context& context);

// Whether anything is known of it that the reader may see: enough to name it in a list.
Result<bool> is_named(const std::string& subject, const std::string& key, const wall::Progress& progress,
                      Context& context);

}  // namespace logline::site
