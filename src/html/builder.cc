#include "html/builder.h"

#include <utility>

#include "html/construction.h"

namespace logline::html {

Tree build_tree(std::string utf8, const BuildOptions& options) {
  return Construction(std::move(utf8), options).run();
}

}  // namespace logline::html
