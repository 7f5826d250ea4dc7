#include <csignal>

#include "app/command.h"

int main(int argc, char** argv) {
  using namespace logline::app;
  std::signal(SIGXFSZ,
              SIG_IGN);  // a file that may not grow is an error with a name, not an end without a word
  std::signal(SIGPIPE, SIG_DFL);  // `logline read … | head` ends quietly
  CommandLine line;
  for (const auto add :
       {add_read_command,      add_page_command,     add_init_command,     add_import_command,
        add_follow_command,    add_unfollow_command, add_feeds_command,    add_fetch_command,
        add_images_command,    add_serve_command,    add_invite_command,   add_show_command,
        add_title_command,     add_search_command,   add_export_command,   add_rebuild_command,
        add_merge_command,     add_split_command,    add_describe_command, add_correct_command,
        add_decisions_command, add_takedown_command, add_doctor_command})
    add(line);
  return line.parse_and_run(argc, argv);
}
