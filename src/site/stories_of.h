// Stories that belong together, newest first, past the gate: those of a title, of a genre, and those in which
// a person is spoken of.
//
//     auto seen = stories_of_person(*record, 20, context);
#pragma once

#include <string>
#include <vector>

#include "site/context.h"
#include "site/of_genre.h"

namespace logline::site {

Result<gate::SeenPage> stories_of_title(const std::string& key, const std::string& before, std::size_t size,
                                        Context& context, gate::Depth depth = gate::Depth::line);
// `asked` is of the same genre.
Result<gate::SeenPage> stories_of_genre(OfGenre& asked, const std::string& genre, const std::string& before,
                                        std::size_t size, Context& context,
                                        gate::Depth depth = gate::Depth::line);
// The stories of the articles about them.
Result<std::vector<gate::SeenStory>> stories_of_person(const gate::SeenRecord& record, std::size_t size,
                                                       Context& context,
                                                       gate::Depth depth = gate::Depth::line);

}  // namespace logline::site
