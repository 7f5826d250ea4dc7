// Runs a fuzz target without a fuzzer: over a few inputs that everything must survive, then over every file
// of the folders named on the command line, in order of name. A folder that does not exist counts as empty.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

// The input is copied into a block of exactly its size, so that the address sanitizer sees a read past its
// end.
void run(std::string_view input) {
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

void run_common_inputs() {
  using std::string_view_literals::operator""sv;
  for (std::string_view input :
       {""sv, "\0"sv, "<"sv, "{"sv, "[["sv, "\xEF\xBB\xBF"sv, "\xFF\xFE<\0"sv, "\xC3"sv, "&#x"sv}) {
    run(input);
  }
  for (std::string_view piece : {"<"sv, "<a>"sv, "["sv, "{\"a\":"sv, "&amp;"sv, "\xF0\x9F\x98\x80"sv}) {
    std::string many;
    for (int i = 0; i < 5000; ++i) many += piece;
    run(many);
  }
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  run_common_inputs();
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& file : files_of(argv[i])) {
      std::printf("%s\n", file.filename().c_str());
      std::fflush(stdout);  // the last name printed is the one that failed
      std::ifstream stream(file, std::ios::binary);
      run(std::string(std::istreambuf_iterator<char>(stream), {}));
      ++count;
    }
  }
  std::printf("%zu corpus files replayed\n", count);
  return 0;
}
