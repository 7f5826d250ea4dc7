// What the gate has let through, as pages show it. Pure; safe from any thread.
//
//     page.entries.push_back(show_line(story));
#pragma once

#include "gate/gate.h"
#include "render/story_page.h"
#include "render/title_page.h"

namespace logline::site {

render::ShownLine show_line(const gate::SeenStory& seen);
render::ShownLine show_line(gate::SeenStory&& seen);  // takes the line
// The page's pointers borrow from `seen`.
render::StoryPage show_story(const gate::SeenStory& seen);
render::WalledLine show_wall(const gate::Walled& walled, const wall::Progress& progress);
// Without stories, progress and form. The page's pointers borrow from `seen`, whose record it takes.
render::RecordPage show_record(gate::SeenRecord& seen);

}  // namespace logline::site
