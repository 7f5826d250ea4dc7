#include "pipeline/stages.h"

#include <utility>

namespace logline::pipeline {

Result<Stages> load_stages() {
  auto page_rules = load_page_rules();
  if (!page_rules) return tl::unexpected(page_rules.error());
  auto lexicon = load_lexicon("en");
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto weights = group::load_term_weights();
  if (!weights) return tl::unexpected(weights.error());
  auto clickbait = line::load_clickbait();
  if (!clickbait) return tl::unexpected(clickbait.error());
  return Stages{std::move(*page_rules), std::move(*lexicon), std::move(*weights), std::move(*clickbait)};
}

}  // namespace logline::pipeline
