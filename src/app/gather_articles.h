// Everything that a command's arguments name, as articles in the order of reading: by (published, id),
// undated last, whatever order the system lists files in.
//
// What is named twice is read once. Each input that cannot be read is named on standard error and costs no
// other. Shows progress.
//
//     Gathered gathered = gather_articles(paths, options, rules);
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/timestamp.h"
#include "model/provenance.h"
#include "page/rules.h"

namespace logline::app {

struct InputOptions {
  std::optional<Timestamp> date{};  // for articles that state none
  std::string outlet{};             // for articles that name none
  bool allows_private_addresses = false;
  bool is_quiet = false;  // does not print what was mended, nor progress
};

struct Gathered {
  std::vector<ArrivedArticle>
      articles;             // revisions of one article stand together, in the order in which they arrived
  std::size_t inputs = 0;   // documents, and what could not be read as one
  std::size_t refused = 0;  // of the inputs
};

Gathered gather_articles(const std::vector<std::string>& arguments, const InputOptions& options,
                         const PageRules& rules);

}  // namespace logline::app
