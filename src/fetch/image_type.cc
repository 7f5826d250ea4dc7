#include "fetch/image_type.h"

namespace logline::fetch {

std::string_view image_type(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return "image/png";
  if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return "image/gif";
  if (bytes.size() < 12) return {};
  if (bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv) return "image/webp";
  const std::string_view brand = bytes.substr(4, 8);
  return brand == "ftypavif"sv || brand == "ftypavis"sv ? "image/avif" : std::string_view{};
}

}  // namespace logline::fetch
