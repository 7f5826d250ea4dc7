#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/words.h"
#include "store/images.h"

namespace logline::app {
namespace {

// The views are made anew, so that nothing that stood on what is gone (a group, a title, free pages of the
// file) outlives it.
Result<void> remake_views(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::rebuild);
  if (!installation) return tl::unexpected(installation.error());
  if (const auto report = apply_journal(*installation, "removing"); !report)
    return tl::unexpected(report.error());
  return installation->keep_views();
}

// Images stand in a file of their own, where they were asked for.
Result<std::size_t> remove_images(const CommandLine& line, store::Journal& journal) {
  if (!store::has_images(line.folder)) return 0;
  const auto images = store::open_images(line.folder);
  if (!images) return tl::unexpected(images.error());
  const auto burials = journal.burials();
  if (!burials) return tl::unexpected(burials.error());
  return (*images)->take_down(store::TakenDown(*burials));
}

void print_outcome(const std::string& shown, std::size_t documents, bool is_repeat) {
  if (documents > 0) {
    std::printf("%s: %s lost %s bytes or an article; every rebuild honours it.\n", shown.c_str(),
                count_of(documents, "document", "documents").c_str(), documents == 1 ? "its" : "their");
    return;
  }
  std::fprintf(stderr, "logline: %s: nothing in the journal matches it%s\n", shown.c_str(),
               is_repeat ? " any more: it was taken down before" : " yet; is it written as it stands there?");
  std::printf("%s: the takedown is kept; what it names stays out when it arrives (--lift undoes that).\n",
              shown.c_str());
}

Exit list_takedowns(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  const auto burials = installation->journal().burials();
  if (!burials) return complain(burials.error());
  for (const store::Burial& burial : *burials)
    std::printf("%s\n", printable(burial.address + burial.outlet).c_str());
  return Exit::done;
}

Exit lift_takedown(const CommandLine& line, const std::string& what) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return complain(installation.error());
  const auto lifted = installation->journal().lift(store::burial_of(what));
  if (!lifted) return complain(lifted.error());
  if (!*lifted) return complain({"no such takedown is in force", what, "`logline takedown` lists them"});
  std::printf("%s: lifted. What was removed does not come back; what comes later is let in.\n",
              printable(what).c_str());
  return Exit::done;
}

Exit run_takedown(const CommandLine& line, const std::string& what) {
  const store::Burial burial = store::burial_of(what);
  std::size_t documents = 0;
  bool is_repeat = false, is_behind = false;
  {
    auto installation = open_installation(line, store::Access::write);
    if (!installation) return complain(installation.error());
    const auto before = installation->journal().last();
    if (!before) return complain(before.error());
    const auto buried = pipeline::take_down(*installation, burial);
    if (!buried) return complain(buried.error());
    const auto images = remove_images(line, installation->journal());
    if (!images) return complain(images.error());
    if (*images > 0) std::printf("%s removed.\n", count_of(*images, "image", "images").c_str());
    documents = *buried;
    is_repeat = installation->journal().last().value_or(*before) == *before;
    is_behind = installation->views().applied().value_or(0) < *before;  // an earlier one was cut short
  }
  if (documents > 0 || is_behind) {
    if (auto made = remake_views(line); !made) return complain(made.error());
  } else {
    auto installation = open_installation(line, store::Access::write);
    if (!installation) return complain(installation.error());
    if (const auto report = apply_journal(*installation, "removing"); !report)
      return complain(report.error());
  }
  print_outcome((burial.outlet.empty() ? "Address " : "Outlet ") + printable(what), documents, is_repeat);
  return Exit::done;
}

}  // namespace

void add_takedown_command(CommandLine& line) {
  struct Wanted {
    std::string what;
    bool is_lift = false;
  };
  auto wanted = std::make_shared<Wanted>();
  line.add("takedown",
           "Remove what an address or an outlet published, for good: its bytes leave the journal, and it "
           "stays\n"
           "out. All spellings of an address are one (http or https, www., a / at its end, ?utm_…). Without "
           "an\n"
           "argument: list what is taken down.")
      .optional_argument("ADDRESS|OUTLET", wanted->what,
                         "An article's address (https://…), or an outlet's name or host")
      .flag("--lift", wanted->is_lift, "Let it in again from now on; what was removed does not come back")
      .runs([&line, wanted] {
        if (wanted->is_lift) return lift_takedown(line, wanted->what);
        return wanted->what.empty() ? list_takedowns(line) : run_takedown(line, wanted->what);
      });
}

}  // namespace logline::app
