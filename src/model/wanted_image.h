// An image that an article shows, to be fetched because the operator asked for images. A plain value.
//
//     images.push_back({.address = image.address, .article = article.address, .outlet = article.outlet});
#pragma once

#include <string>

namespace logline {

struct WantedImage {
  std::string address{};
  std::string article{};  // the address of the article that shows it, else its name: a takedown goes by it
  std::string outlet{};   // of the article; may be empty
  friend bool operator==(const WantedImage&, const WantedImage&) = default;
};

}  // namespace logline
