// What names a file wherever one stands: an installation outlives the folder one stands in, so that "a.html"
// of one folder is not taken for an edit of another's.
//
//     lasting_path("a.html")                   // "/srv/news/a.html"
//     lasting_path("https://a.example/b")      // itself, as "-" and what is not there
#pragma once

#include <string>

namespace logline::app {

std::string lasting_path(const std::string& path);

}  // namespace logline::app
