#include <cstdio>
#include <memory>
#include <optional>

#include "app/command.h"
#include "app/terminal.h"
#include "app/words.h"
#include "fetch/gather.h"
#include "page/article_html.h"
#include "page/article_markdown.h"
#include "pipeline/articles.h"
#include "wire/page_json.h"

namespace logline::app {
namespace {

struct PageOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  bool is_quiet = false;
  bool allows_private_addresses = false;
};

std::string print_plain(const Article& article) {
  std::string out = article.headline + "\n";
  std::string line;
  for (const std::string& name : article.byline) line += (line.empty() ? "" : ", ") + name;
  if (!article.outlet.empty()) line += (line.empty() ? "" : " · ") + article.outlet;
  if (article.published) line += (line.empty() ? "" : " · ") + article.published->to_iso();
  if (!line.empty()) out += line + "\n";
  out += "\n";
  for (const char c : article.text) out.append(c == '\n' ? "\n\n" : std::string(1, c));
  return printable(out, true) + "\n";
}

std::string print_as(const Article& article, const std::string& format) {
  if (format == "json") return page_to_json(article).dump() + "\n";
  if (format == "html") return render_html(article);
  if (format == "markdown") return render_markdown(article);
  return print_plain(article);
}

// Prints each page as soon as it is read: nothing is kept, however many there are.
class Printer {
 public:
  Printer(const PageOptions& options, const PageRules& rules) : options_(options), rules_(rules) {}

  void take(const Document& document) {
    bar_.begin(document.source);
    auto found = pipeline::articles_of(document, rules_);
    if (!found) return refuse(found.error());
    for (const std::string& note : found->notes) tell(document.source + ": " + note);
    for (const Article& article : found->articles) print(article);
    bar_.show(++done_, 0);
  }
  void refuse(const Error& error) {
    ++refused_;
    bar_.clear();
    complain(error);
  }
  [[nodiscard]] Exit result() const {
    if (done_ == 0) return Exit::failed;
    return refused_ > 0 ? Exit::partly : Exit::done;
  }

 private:
  void print(const Article& article) {
    bar_.clear();
    if (is_begun_ && options_.format != "json") std::fputs(options_.format == "text" ? "\n\n" : "\n", stdout);
    is_begun_ = true;
    const std::string out = print_as(article, options_.format);
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
  std::size_t done_ = 0, refused_ = 0;
  bool is_begun_ = false;
};

Exit run_page(const PageOptions& options) {
  const auto rules = load_page_rules();
  if (!rules) return complain(rules.error());
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
           "Takes what `logline read` takes.")
      .arguments("FILE|URL", options->paths,
                 "Pages: files, folders of them, addresses, or - for standard input")
      .option("--format", options->format,
              "text; markdown or html with headings, lists, tables and links (html is safe to show:\n"
              "only elements of an allow list, made anew); json: all that is known, one line a page",
              {"text", "markdown", "html", "json"})
      .flag("-q,--quiet", options->is_quiet, "No progress, and not what was mended on the way")
      .flag("--allow-private", options->allows_private_addresses,
            "Fetch from private and loopback addresses too")
      .runs([options] { return run_page(*options); });
}

}  // namespace logline::app
