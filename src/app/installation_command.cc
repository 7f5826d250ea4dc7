#include "app/installation_command.h"

#include <cstdio>

#include "app/site_rules_file.h"
#include "app/terminal.h"
#include "app/words.h"

namespace logline::app {

Result<store::Installation> open_installation(const CommandLine& line, store::Access access) {
  if (!store::Installation::is_at(line.folder))
    return fail("there is no installation", line.folder,
                "make one with `logline --dir " + line.folder + " init`, or name another with --dir");
  return store::Installation::open(line.folder, access);
}

Result<bool> has_unread(store::Installation& installation) {
  const auto applied = installation.views().applied();
  if (!applied) return tl::unexpected(applied.error());
  const auto last = installation.journal().last();
  if (!last) return tl::unexpected(last.error());
  return *applied < *last;
}

Result<pipeline::ReplayReport> apply_journal(store::Installation& installation, const char* what,
                                             bool is_quiet) {
  auto stages = pipeline::load_stages();
  if (!stages) return tl::unexpected(stages.error());
  if (auto read = read_own_site_rules(installation.folder(), stages->page_rules); !read)
    return tl::unexpected(read.error());
  ProgressBar bar(what, is_quiet);
  auto report = pipeline::replay(installation, *stages, [&](Seq done, Seq of, std::string_view at) {
    bar.show(done, of);
    bar.begin(at);
  });
  bar.clear();
  if (!report) return report;
  for (const std::string& complaint : report->complaints)
    std::fprintf(stderr, "logline: %s\n", printable(complaint).c_str());
  return report;
}

}  // namespace logline::app
