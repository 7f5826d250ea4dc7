#include "fetch/image_rights.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace logline::fetch {
namespace {

constexpr std::array<std::string_view, 3> kOfPages{"noimageindex", "none", "max-image-preview:none"};

// "googlebot: noimageindex" and "max-image-preview: none" without their blanks, and without whom they name.
bool is_one(std::string_view words, std::string_view wanted) {
  std::string bare;
  for (const char c : words)
    if (!is_space(c)) bare += to_lower(c);
  return bare == wanted || (bare.ends_with(wanted) && bare[bare.size() - wanted.size() - 1] == ':' &&
                            !bare.starts_with("max-"));
}

template <class Test>
bool any_directive(std::string_view value, const Test& test) {
  while (true) {
    const std::size_t comma = value.find(',');
    if (test(value.substr(0, comma))) return true;
    if (comma == std::string_view::npos) return false;
    value.remove_prefix(comma + 1);
  }
}

}  // namespace

bool forbids_images(std::string_view value) {
  return any_directive(value, [](std::string_view words) {
    return std::ranges::any_of(kOfPages, [&](std::string_view wanted) { return is_one(words, wanted); });
  });
}

bool forbids_images(const Headers& headers) {
  return std::ranges::any_of(headers, [](const auto& header) {
    return header.first == "x-robots-tag" && forbids_images(std::string_view(header.second));
  });
}

bool forbids_keeping(const Headers& image_headers) {
  return forbids_images(image_headers) || std::ranges::any_of(image_headers, [](const auto& header) {
           return header.first == "x-robots-tag" && any_directive(header.second, [](std::string_view words) {
                    return is_one(words, "noindex");
                  });
         });
}

}  // namespace logline::fetch
