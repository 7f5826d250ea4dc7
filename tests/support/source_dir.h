// The checkout a test program was built from, for tests that read files of the repository.
#pragma once

#include <filesystem>

namespace logline::test {

std::filesystem::path source_dir();  // absolute, without a slash at the end

}  // namespace logline::test
