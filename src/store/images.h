// Images: the bytes of pictures that articles show, kept only where an operator asked for them (`fetch
// --images`), once for each content, and which addresses are still to be asked for.
//
// In a file of its own: nothing is derived from it, so `rebuild` and `export` do not look at it, and it may
// be deleted. A takedown removes what only taken-down articles show. Each call is one transaction. An object
// serves one thread at a time.
//
//     Result<std::unique_ptr<Images>> images = open_images(folder);
//     (*images)->want({{.address = "https://outlet.example/a.jpg", .article = "https://outlet.example/a"}},
//     now);
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/wanted_image.h"
#include "model/wanted_page.h"
#include "store/taken_down.h"

namespace logline::store {

struct StoredImage {
  std::string address;
  std::string hash;  // SHA-256 of the bytes, in hexadecimal digits
  std::string media_type;
  std::string article;  // one of those that show it
  std::int64_t size = 0;
};

class Images {
 public:
  virtual ~Images() = default;

  // To be asked for, unless it was before. `now` in UTC seconds.
  virtual Result<void> want(std::span<const WantedImage> images, std::int64_t now) = 0;
  // Those to ask at `now`, longest due first; `entry` is the address.
  virtual Result<std::vector<WantedPage>> due(std::int64_t now, std::size_t limit) = 0;
  // What came (`name` is the address that was wanted, `content_type` what it was seen to be), and how each
  // stands.
  virtual Result<void> keep(std::span<const Document> came, std::span<const WantedPage> asked) = 0;
  // Removes what nothing but taken-down articles show, and what is taken down itself; how many.
  virtual Result<std::size_t> take_down(const TakenDown& taken_down) = 0;
  // In order of address, without their bytes.
  virtual Result<void> each(const std::function<void(const StoredImage&)>& visit) = 0;
  // The bytes of a content; empty when it is not there.
  virtual Result<std::string> bytes(std::string_view hash) = 0;
};

// Whether images were ever asked for.
bool has_images(const std::string& folder);
// images.db in an installation's folder; made when it is not there.
Result<std::unique_ptr<Images>> open_images(const std::string& folder);

}  // namespace logline::store
