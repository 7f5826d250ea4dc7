#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <utility>

#include "app/followed.h"
#include "app/words.h"
#include "store/images.h"

namespace logline::app {
namespace {

std::string_view ending_of(std::string_view media_type) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEndings{{{"image/jpeg", ".jpg"},
                                                                                   {"image/png", ".png"},
                                                                                   {"image/gif", ".gif"},
                                                                                   {"image/webp", ".webp"},
                                                                                   {"image/avif", ".avif"}}};
  for (const auto& [type, ending] : kEndings)
    if (type == media_type) return ending;
  return {};
}

Result<void> write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file)
    return fail("cannot be written", path, "look whether there is room and the folder may be written");
  return {};
}

void print_image(const store::StoredImage& image) {
  std::printf("%s%s  %lld bytes  %s\n  shown by %s\n", image.hash.c_str(),
              std::string(ending_of(image.media_type)).c_str(), static_cast<long long>(image.size),
              printable(image.address).c_str(), printable(image.article).c_str());
}

Result<void> copy_out(store::Images& images, const std::set<std::string>& names, const std::string& folder) {
  std::error_code trouble;
  std::filesystem::create_directories(folder, trouble);
  if (trouble) return fail("the folder cannot be made: " + trouble.message(), folder);
  for (const std::string& name : names) {
    const auto bytes = images.bytes(std::string_view(name).substr(0, name.find('.')));
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto done = write_file((std::filesystem::path(folder) / name).string(), *bytes); !done) return done;
  }
  return {};
}

Exit run_images(const CommandLine& line, const std::string& folder) {
  if (const auto feeds = open_followed(line); !feeds) return complain(feeds.error());
  if (!store::has_images(line.folder))
    return complain({"no images were fetched", line.folder,
                     "they are only if asked for: logline --dir " + line.folder + " fetch --images"});
  const auto images = store::open_images(line.folder);
  if (!images) return complain(images.error());
  std::set<std::string> names;
  const auto visited = (*images)->each([&](const store::StoredImage& image) {
    print_image(image);
    names.insert(image.hash + std::string(ending_of(image.media_type)));
  });
  if (!visited) return complain(visited.error());
  if (folder.empty()) return Exit::done;
  const auto copied = copy_out(**images, names, folder);
  return copied ? Exit::done : complain(copied.error());
}

}  // namespace

void add_images_command(CommandLine& line) {
  auto folder = std::make_shared<std::string>();
  line.add("images",
           "List the images that `fetch --images` or `serve --images` brought: the name of their content, "
           "where\nthey are from, and an article that shows them.")
      .option("--to", *folder, "Also copy them into this folder, each content once")
      .runs([&line, folder] { return run_images(line, *folder); });
}

}  // namespace logline::app
