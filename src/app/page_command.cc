#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "app/command.h"
#include "app/site_rules_file.h"
#include "app/terminal.h"
#include "app/words.h"
#include "fetch/gather.h"
#include "fetch/walk_files.h"
#include "page/article_html.h"
#include "page/article_markdown.h"
#include "page/article_plain.h"
#include "pipeline/articles.h"
#include "wire/page_json.h"

namespace logline::app {
namespace {

struct PageOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string rules;
  bool is_quiet = false;
  bool allows_private_addresses = false;
};

std::string print_as(Article article, const std::string& format) {
  if (format == "json") return page_to_line(std::move(article)) + "\n";
  if (format == "html") return render_html(article);
  if (format == "markdown") return render_markdown(article);
  return printable(render_plain(article), true);
}

std::size_t count_files(const std::vector<std::string>& paths) {
  std::size_t count = 0;
  for (const std::string& path : paths) {
    std::error_code ignored;
    const bool is_folder = std::filesystem::is_directory(path, ignored);
    count += is_folder ? fetch::walk_files(path, [](const Error&) {}).size() : 1;
  }
  return count;
}

// Prints each page as soon as it is read: nothing is kept, however many there are.
class Printer {
 public:
  Printer(const PageOptions& options, const PageRules& rules)
      : options_(options), rules_(rules), files_(count_files(options.paths)) {}

  void take(const Document& document) {
    bar_.begin(document.source);
    ++seen_;
    auto found = pipeline::articles_of(document, rules_);
    if (!found) return refuse(found.error());
    for (const ArrivedArticle& article : found->articles)
      if (article.text.empty()) tell(document.source + ": a headline and no text");
    for (const std::string& note : found->notes) tell(document.source + ": " + note);
    for (Article& article : found->articles) print(std::move(article));
    ++done_;
    show_done();
  }
  void refuse(const Error& error) {
    ++refused_;
    bar_.clear();
    complain(error);
    show_done();
  }
  [[nodiscard]] Exit result() const {
    if (seen_ == 0 && refused_ == 0)
      return complain({"there is nothing to read there", {}, "`logline page --help` lists what can be read"});
    if (done_ == 0) return Exit::failed;
    return refused_ > 0 ? Exit::partly : Exit::done;
  }

 private:
  // One file may hold many documents: then there is no telling how many there will be.
  void show_done() {
    const std::size_t done = done_ + refused_;
    bar_.show(done, done > files_ ? 0 : files_);
  }
  void print(Article article) {
    bar_.clear();
    if (is_begun_ && options_.format != "json") std::fputs(options_.format == "text" ? "\n\n" : "\n", stdout);
    is_begun_ = true;
    const std::string out = print_as(std::move(article), options_.format);
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  void tell(const std::string& what) {
    if (options_.is_quiet) return;
    bar_.clear();
    std::fprintf(stderr, "logline: %s\n", printable(what).c_str());
  }

  const PageOptions& options_;
  const PageRules& rules_;
  ProgressBar bar_{"reading pages", options_.is_quiet};
  std::size_t done_ = 0, seen_ = 0, refused_ = 0;
  const std::size_t files_;  // as far as that is known beforehand
  bool is_begun_ = false;
};

Exit run_page(const PageOptions& options, const std::string& folder) {
  auto rules = load_page_rules();
  if (!rules) return complain(rules.error());
  const auto read =
      options.rules.empty() ? read_own_site_rules(folder, *rules) : read_site_rules(options.rules, *rules);
  if (!read) return complain(read.error());
  Printer printer(options, *rules);
  fetch::GatherOptions gather;
  gather.limits.allows_private_addresses = options.allows_private_addresses;
  fetch::gather(
      options.paths, gather, [&](const Document& document) { printer.take(document); },
      [&](const Error& error) { printer.refuse(error); });
  return printer.result();
}

}  // namespace

void add_page_command(CommandLine& line) {
  auto options = std::make_shared<PageOptions>();
  line.add("page",
           "Print the article of each page, and nothing else of the page: no menus, no advertisements,\n"
           "no \"read more\". Nothing is stored, and nothing is read out of the article.\n"
           "  logline page https://outlet.example/tv/a\n"
           "  logline page --format markdown saved/*.html > articles.md\n"
           "  logline page --format json FOLDER | jq .headline\n"
           "Takes what `logline read` takes. Limits: 64 MB a file, of a page the first 16 MB, 100 images, "
           "100 embeds\n"
           "and 2,000 links an article; of its JSON 50,000 marks and shapes; 30 s an address.")
      .arguments("FILE|URL", options->paths,
                 "Pages: files, folders of them, addresses, or - for standard input")
      .option("--format", options->format,
              "text; markdown or html with headings, lists, tables and links (html is safe to show:\n"
              "only elements of an allow list, made anew); json: all that is known, one line a page",
              {"text", "markdown", "html", "json"})
      .option("--rules", options->rules,
              "Rules for single sites whose pages are not read as they should be: host, what, selector\n"
              "(docs/FORMATS.md). Else page-rules.tsv in the installation's folder, if it is there")
      .flag("-q,--quiet", options->is_quiet, "No progress, and not what was mended on the way")
      .flag("--allow-private", options->allows_private_addresses,
            "Fetch from private and loopback addresses too")
      .runs([&line, options] { return run_page(*options, line.folder); });
}

}  // namespace logline::app
