#include "app/command.h"

#include <cstdio>

namespace logline::app {

Exit complain(const Error& error) {
  std::fprintf(stderr, "logline: %s\n", error.to_string().c_str());
  return Exit::failed;
}

}  // namespace logline::app
