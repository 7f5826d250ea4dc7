// What has become of a decision, by the reports that it names as they are now. Whoever asks says what may be
// seen of them: one that may not be seen is as unknown as one that is gone.
//
//     Result<render::ShownDecision> shown = look_up(decided, [&](ArticleId id) { return gate.report(id); });
#pragma once

#include <functional>
#include <optional>

#include "base/result.h"
#include "render/decided.h"
#include "store/view_rows.h"

namespace logline::site {

using ReportOf = std::function<Result<std::optional<store::ArticleRow>>(ArticleId)>;

// Everything but the line of the story.
Result<render::ShownDecision> look_up(render::Decided decided, const ReportOf& report_of);

}  // namespace logline::site
