#include <cstdio>

#include "app/installation_command.h"

namespace logline::app {

void add_init_command(CommandLine& line) {
  line.add("init", "Make a new installation: the folder of --dir with its journal, views and accounts.")
      .runs([&line] {
        const auto made = store::Installation::create(line.folder);
        if (!made) return complain(made.error());
        std::printf("Made an installation in %s. Next: logline --dir %s import PATH…\n", line.folder.c_str(),
                    line.folder.c_str());
        return Exit::done;
      });
}

}  // namespace logline::app
