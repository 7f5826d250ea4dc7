// What an article is called when files give their articles their names: the path below what a person named,
// so that "a/index.html" and "b/index.html", or "x.html" and "x.txt", may both ask for one name.
//
// Pure; safe from any thread.
//
//     names_by_path(article)      // {"index", "a/index", "data/a/index", "data/a/index.html"}
#pragma once

#include <string>
#include <vector>

#include "model/article.h"

namespace logline::pipeline {

// The names the article's file may give it, shortest first; none when its name is not its file's (an id, an
// address).
std::vector<std::string> names_by_path(const Article& article);

// Whether two articles that ask for one name come from two files and are not the same address.
bool are_of_two_files(const Article& one, const Article& other);

}  // namespace logline::pipeline
