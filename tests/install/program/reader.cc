// A program of somebody else: sees only what was installed.
#include <logline/base/embedded.h>

#include <cstdio>

#include "base/result.h"

int main() {
  const logline::Error error{"the page is empty", "a.html", "fetch it again"};
  std::printf("%zu embedded files; %s\n", logline::embedded_files("").size(),
              error.at("archive").where.c_str());
  return error.at("archive").where == "archive: a.html" ? 0 : 1;
}
