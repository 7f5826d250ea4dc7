#include "app/command.h"

#include <cstdio>

#include "app/words.h"

namespace logline::app {

Exit complain(const Error& error) {
  std::fprintf(stderr, "logline: %s\n", printable(error.to_string()).c_str());
  return Exit::failed;
}

}  // namespace logline::app
