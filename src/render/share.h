// What a page says of itself to those who link to it and to machines: its lasting address, Open Graph, and
// schema.org as JSON-LD. Never an image, and of an article at most 200 bytes. Pure; safe from any thread.
//
//     values["share"] = share_story(page, "https://news.example", words);
#pragma once

#include <string>

#include "render/story_page.h"
#include "render/title_page.h"
#include "render/values.h"
#include "render/words.h"
#include "wire/json.h"

namespace logline::render {

// {url, title, description, type, data}. `data` may stand inside a <script> element as it is.
Values share_story(const StoryPage& page, const std::string& origin, const Words& words);
Values share_title(const RecordPage& page, const std::string& origin, const Words& words);
Values share_person(const RecordPage& page, const std::string& origin, const Words& words);

// A page that is only a list.
Values share_page(const std::string& url, const std::string& title);

// JSON in which no character begins a tag or ends a script.
std::string script_data(const Json& json);

}  // namespace logline::render
