// Stories, titles and people in the words of schema.org, from what pages show of them. Pure; safe from any
// thread.
//
//     Json data = story_data(page, "https://news.example");     // a NewsArticle
#pragma once

#include <string>

#include "render/story_page.h"
#include "render/title_page.h"
#include "render/words.h"
#include "wire/json.h"

namespace logline::render {

// NewsArticle: the line, by whom and when it was first reported, and the reports it is made of.
Json story_data(const StoryPage& page, const std::string& origin);
// TVSeries with its seasons and people.
Json title_data(const RecordPage& page, const std::string& origin, const Words& words);
Json person_data(const RecordPage& page, const std::string& origin);

}  // namespace logline::render
