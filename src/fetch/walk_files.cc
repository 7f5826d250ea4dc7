#include "fetch/walk_files.h"

#include <algorithm>
#include <system_error>

namespace logline::fetch {
namespace {

namespace fs = std::filesystem;
using RefuseError = std::function<void(const Error&)>;

void refuse_path(const fs::path& path, const std::error_code& trouble, const RefuseError& refuse) {
  const bool is_denied = trouble == std::errc::permission_denied;
  refuse({trouble == std::errc::no_such_file_or_directory ? "no such file or folder" : trouble.message(),
          path.string(), is_denied ? "give yourself the right to read it" : ""});
}

// Adds the files of one folder to `found`, its folders to `open`.
void list_folder(const fs::path& folder, const fs::path& top, std::vector<fs::path>& open,
                 std::vector<FoundFile>& found, const RefuseError& refuse) {
  std::error_code trouble;
  fs::directory_iterator entry(folder, trouble);
  for (; !trouble && entry != fs::directory_iterator(); entry.increment(trouble)) {
    const fs::path& path = entry->path();
    if (path.filename().string().starts_with('.')) continue;
    std::error_code status_trouble;
    if (entry->is_directory(status_trouble)) {
      if (!entry->is_symlink(status_trouble)) open.push_back(path);
    } else if (entry->is_regular_file(status_trouble)) {
      found.push_back({path, path.lexically_relative(top).generic_string()});
    } else if (status_trouble) {
      refuse_path(path, status_trouble, refuse);
    }
  }
  if (trouble) refuse_path(folder, trouble, refuse);
}

}  // namespace

std::vector<FoundFile> walk_files(const std::string& argument, const RefuseError& refuse) {
  const fs::path top(argument);
  std::error_code trouble;
  const fs::file_status status = fs::status(top, trouble);
  std::vector<FoundFile> found;
  if (trouble) {
    refuse_path(top, trouble, refuse);
  } else if (fs::is_directory(status)) {
    for (std::vector<fs::path> open{top}; !open.empty();) {
      const fs::path folder = std::move(open.back());
      open.pop_back();
      list_folder(folder, top, open, found, refuse);
    }
  } else if (fs::is_regular_file(status) || fs::is_fifo(status) || fs::is_character_file(status)) {
    found.push_back({top, top.filename().string()});
  } else {
    refuse({"neither a file nor a folder", argument, {}});
  }
  std::sort(found.begin(), found.end(),
            [](const FoundFile& a, const FoundFile& b) { return a.below < b.below; });
  return found;
}

}  // namespace logline::fetch
