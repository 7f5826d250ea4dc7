// The rules that a person wrote for single sites (page/site_rules.h; docs/FORMATS.md), read from a file: the
// one that is named, or page-rules.tsv in the installation's folder. Reads the disk; safe from any thread.
//
//     if (auto read = read_site_rules("my-rules.tsv", rules); !read) return complain(read.error());
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "page/rules.h"

namespace logline::app {

// Errors: a file that cannot be read, and a line that is wrong, by its number.
Result<void> read_site_rules(const std::filesystem::path& file, PageRules& rules);

// Those of an installation; none when it has no such file.
Result<void> read_own_site_rules(const std::string& folder, PageRules& rules);

}  // namespace logline::app
