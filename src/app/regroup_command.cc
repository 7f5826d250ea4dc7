#include <cstdio>
#include <memory>

#include "app/regroup.h"
#include "app/words.h"
#include "fmt/format.h"

namespace logline::app {
namespace {

Exit run_merge(const CommandLine& line, const Words& stories) {
  if (stories.size() < 2) {
    complain({"one story alone cannot be merged", stories.front(), "name two stories or more"});
    return Exit::usage;
  }
  const auto merged = merge_stories(line, stories);
  if (!merged) return complain(merged.error());
  std::string gone;
  for (const StoryId story : merged->gone) gone += (gone.empty() ? "" : ", ") + story.to_string();
  std::printf("%s has all %s now; %s %s to it.\n", merged->story.to_string().c_str(),
              count_of(merged->reports, "report", "reports").c_str(), gone.c_str(),
              merged->gone.size() == 1 ? "leads" : "lead");
  return Exit::done;
}

Exit run_split(const CommandLine& line, const std::string& story, const Words& articles) {
  const auto parted = split_story(line, story, articles);
  if (!parted) return complain(parted.error());
  const std::string copies = parted->copies == 0 ? ""
                                                 : fmt::format(" ({} of the same text went along)",
                                                               count_of(parted->copies, "copy", "copies"));
  std::printf(
      "%s is a story of its own now: %s%s. %s: %s.\n", parted->own.to_string().c_str(),
      count_of(parted->leaving, "report", "reports").c_str(), copies.c_str(),
      parted->rest.to_string().c_str(),
      (parted->staying == 1 ? "1 report stays" : fmt::format("{} reports stay", parted->staying)).c_str());
  return Exit::done;
}

}  // namespace

void add_merge_command(CommandLine& line) {
  auto stories = std::make_shared<Words>();
  line.add("merge",
           "Say that stories are one. The decision is an entry of the journal: every rebuild honours it, and "
           "no\n"
           "later report undoes it, though it may join. The one that began first keeps its id; the others'\n"
           "addresses lead to it. To take it back: split.\n"
           "\n"
           "Example:  logline search lighthouse\n"
           "          logline merge 2bq8x0v4c9k1m 7hd03wz5n6r2t")
      .arguments("STORY", *stories, "Two or more: ids as search prints them, or addresses of their pages")
      .runs([&line, stories] { return run_merge(line, *stories); });
}

void add_split_command(CommandLine& line) {
  struct Wanted {
    std::string story;
    Words articles;
  };
  auto wanted = std::make_shared<Wanted>();
  line.add("split",
           "Say that reports of a story are another event: they become a story of their own, with the copies "
           "of\n"
           "their texts. The decision is an entry of the journal: every rebuild honours it, and no later "
           "report\n"
           "undoes it. A story goes by its first report: where that leaves, the id goes along. To take it "
           "back: merge.\n"
           "\n"
           "Example:  logline show story 2bq8x0v4c9k1m      lists its reports, with their ids\n"
           "          logline split 2bq8x0v4c9k1m https://outlet.example/a")
      .argument("STORY", wanted->story, "Its id as search prints it, or the address of its page")
      .arguments("ARTICLE", wanted->articles, "Reports that leave it: their ids or addresses")
      .runs([&line, wanted] { return run_split(line, wanted->story, wanted->articles); });
}

}  // namespace logline::app
