// What a file's documents are named after. Pure; safe from any thread.
//
//     without_ending("news/a.xml.gz")     // "news/a"
#pragma once

#include <string>

namespace logline::fetch {

// The path without the ending of its file, and without that of its packing (.gz, .zst) before.
std::string without_ending(std::string path);

}  // namespace logline::fetch
