#include "store/manifest.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "store/sync.h"
#include "wire/json.h"

namespace logline::store {
namespace {

constexpr int kLayout = 1;
constexpr std::size_t kLongestManifest = 65536;  // bytes of the file

std::string manifest_path(const std::string& folder) { return folder + "/installation.json"; }

tl::unexpected<Error> system_failure(const std::string& path) {
  return fail(std::string("cannot be written: ") + std::strerror(errno), path);
}

}  // namespace

bool has_manifest(const std::string& folder) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(manifest_path(folder), ignored);
}

Result<void> check_manifest(const std::string& folder) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored))
    return fail("there is no such folder", folder, "`logline init` makes an installation");
  if (!has_manifest(folder))
    return fail("the folder is not a logline installation", folder, "`logline init` makes one");
  std::ifstream file(manifest_path(folder), std::ios::binary);
  std::string text(kLongestManifest, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  const auto json = parse_json(text);
  const bool is_known =
      json && json->is_object() && json->contains("layout") && (*json)["layout"].is_number_integer();
  if (!is_known)
    return fail("the file is damaged", manifest_path(folder), R"(its content should be {"layout": 1})");
  if ((*json)["layout"].get<std::int64_t>() > kLayout)
    return fail("the installation was made by a newer version of logline", folder,
                "install that version or a later one");
  return {};
}

Result<void> write_manifest(const std::string& folder) {
  const std::string path = manifest_path(folder);
  const std::string draft = path + ".new";
  {
    std::ofstream file(draft, std::ios::binary | std::ios::trunc);
    file << "{\"layout\": " << kLayout << "}\n";
    if (!file.flush()) return system_failure(draft);
  }
  if (auto done = sync_file(draft); !done) return done;
  std::error_code error;
  std::filesystem::rename(draft, path, error);
  if (error) return fail("cannot be written: " + error.message(), path);
  return sync_folder(folder);
}

}  // namespace logline::store
