#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/command.h"
#include "app/gather_articles.h"
#include "app/print.h"
#include "app/words.h"
#include "pipeline/pipeline.h"

namespace logline::app {
namespace {

struct ReadOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::vector<std::string> with;
  std::string date;
  std::string outlet;
  bool shows_all = false;
  bool explains = false;
  bool is_quiet = false;
  bool allows_private_addresses = false;
};

// Reads, groups, folds and writes the lines of what was gathered, keeping nothing.
Result<store::ViewChanges> run_stages(std::vector<ArrivedArticle> articles, const pipeline::Stages& stages,
                                      bool is_quiet) {
  pipeline::Past nothing;
  pipeline::Pipeline pipeline(stages, nothing);
  const std::size_t count = articles.size();
  Seq seq = 0;
  {
    ProgressBar bar("grouping", is_quiet);
    for (ArrivedArticle& article : articles) {
      bar.begin(article.source);
      if (auto taken = pipeline.take(std::move(article), ++seq); !taken) return tl::unexpected(taken.error());
      bar.show(seq, count);
    }
  }
  ProgressBar bar("folding", is_quiet);
  return pipeline.settle(seq, [&](std::size_t done, std::size_t of) { bar.show(done, of); });
}

void print_news(const News& news, const ReadOptions& options) {
  if (options.format == "jsonl") {
    const bool has_mentions =
        std::find(options.with.begin(), options.with.end(), "mentions") != options.with.end();
    print_jsonl(news, {.has_mentions = has_mentions}, [](const std::string& line) {
      std::fwrite(line.data(), 1, line.size(), stdout);
      std::fputc('\n', stdout);
    });
    return;
  }
  const TextOptions text{{is_terminal_out()}, terminal_width(), options.shows_all, options.explains};
  std::fputs((options.format == "markdown" ? print_markdown(news, options.shows_all) : print_text(news, text))
                 .c_str(),
             stdout);
}

Exit run_read(const ReadOptions& options) {
  InputOptions input{.outlet = options.outlet,
                     .allows_private_addresses = options.allows_private_addresses,
                     .is_quiet = options.is_quiet};
  if (!options.date.empty()) {
    input.date = Timestamp::parse_iso(options.date);
    if (!input.date) {
      complain({"\"" + options.date + "\" is not a date", "--date", "write 2024-01-29 or 2024-01-29T18:00Z"});
      return Exit::usage;
    }
  }
  const auto stages = pipeline::load_stages();
  if (!stages) return complain(stages.error());
  Gathered gathered = gather_articles(options.paths, input, stages->page_rules);
  if (gathered.articles.empty())
    return complain({gathered.refused > 0 ? "no article could be read; why is said above"
                                          : "there is nothing to read there",
                     {},
                     "`logline read --help` lists what can be read"});
  const std::size_t refused = gathered.refused;
  auto changes = run_stages(std::move(gathered.articles), *stages, options.is_quiet);
  if (!changes) return complain(changes.error());
  print_news(News(std::move(*changes)), options);
  if (refused > 0 && !options.is_quiet)
    std::fprintf(stderr, "logline: %zu of %s %s refused, named above\n", refused,
                 count_of(gathered.inputs, "input", "inputs").c_str(), refused == 1 ? "was" : "were");
  return refused > 0 ? Exit::partly : Exit::done;
}

}  // namespace

void add_read_command(CommandLine& line) {
  auto options = std::make_shared<ReadOptions>();
  line.add("read",
           "Read articles and say what happened: one line per story about television, newest first.\n"
           "Nothing is stored. Reads texts, HTML pages, feeds (RSS, Atom, JSON Feed), article lines\n"
           "(.jsonl), saved fetches (.json), WARC archives (.warc, .warc.gz, .warc.zst), folders of these,\n"
           "http(s) addresses, and - for standard input; what a file is, is seen from its content.")
      .arguments("PATH", options->paths, "Files, folders, addresses, or -")
      .option("--format", options->format, "text, jsonl (docs/FORMATS.md) or markdown",
              {"text", "jsonl", "markdown"})
      .list("--with", options->with, "jsonl: add \"mentions\" (names, times and quotations with their place)",
            {"mentions"})
      .option("--date", options->date, "The date of articles that state none: 2024-01-29")
      .option("--outlet", options->outlet, "The outlet of articles that name none")
      .flag("--all", options->shows_all, "Show stories that are not about television too")
      .flag("--explain", options->explains, "Under each story, every statement with its evidence")
      .flag("-q,--quiet", options->is_quiet, "No progress, and not what was mended on the way")
      .flag("--allow-private", options->allows_private_addresses,
            "Fetch from private and loopback addresses too")
      .runs([options] { return run_read(*options); });
}

}  // namespace logline::app
