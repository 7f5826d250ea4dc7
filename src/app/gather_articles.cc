#include "app/gather_articles.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "app/lasting_path.h"
#include "app/terminal.h"
#include "app/words.h"
#include "base/hash.h"
#include "fetch/gather.h"
#include "pipeline/articles.h"

namespace logline::app {
namespace {

void say(const std::string& what) { std::fprintf(stderr, "logline: %s\n", printable(what).c_str()); }

class Collector {
 public:
  Collector(const InputOptions& options, const PageRules& rules) : options_(options), rules_(rules) {}

  void begin(const std::string& argument) { bar_.begin(argument_ = argument); }

  void take(Document document) {
    if (!seen_.insert(hash64(lasting_path(document.source), document.bytes)).second) return;  // named twice
    bar_.show(seen_.size(), 0);
    bar_.begin(document.source);
    add(std::move(document));
    bar_.begin(argument_);
  }

  // An input that cannot be read at all.
  void refuse(const Error& error) {
    ++gathered_.inputs;
    say_refused(error);
  }

  void finish_archive(const std::string& source, const fetch::ArchiveCounts& counts) {
    if (!options_.is_quiet) tell(source + ": " + fetch::words_of(counts));
  }

  Gathered finish();

 private:
  void add(Document document) {
    if (document.outlet.empty()) document.outlet = options_.outlet;
    ++gathered_.inputs;
    auto found = pipeline::articles_of(document, rules_);
    if (!found) return say_refused(found.error());
    if (!options_.is_quiet)
      for (const std::string& note : found->notes) tell(document.source + ": " + note);
    for (ArrivedArticle& article : found->articles) {
      if (!article.published && options_.date) {
        article.published = options_.date;
        article.is_date_inferred = true;
      }
      gathered_.articles.push_back(std::move(article));
    }
  }

  void say_refused(const Error& error) {
    ++gathered_.refused;
    tell(error.to_string());
  }

  void tell(const std::string& what) {
    bar_.clear();
    say(what);
  }

  const InputOptions& options_;
  const PageRules& rules_;
  ProgressBar bar_{"reading", options_.is_quiet};
  std::string argument_;
  std::unordered_set<std::uint64_t> seen_;
  Gathered gathered_;
};

// What revisions of one article have in common, whatever its address was.
std::string name_of(const ArrivedArticle& article) {
  const auto& origin = article.provenance;
  return origin && !origin->feed.empty() ? origin->feed + '#' + origin->item : article.name;
}

Gathered Collector::finish() {
  using First = std::pair<std::int64_t, std::string>;                // published, name
  using Place = std::tuple<std::int64_t, std::string, std::size_t>;  // of its first revision; arrival
  std::unordered_map<std::string, First> firsts;
  std::vector<Place> order;
  for (std::size_t i = 0; i < gathered_.articles.size(); ++i) {
    const ArrivedArticle& article = gathered_.articles[i];
    const First own{
        article.published ? article.published->utc_seconds : std::numeric_limits<std::int64_t>::max(),
        article.name};
    const First& first = firsts.try_emplace(name_of(article), own).first->second;
    order.emplace_back(first.first, first.second, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<ArrivedArticle> sorted;
  sorted.reserve(order.size());
  for (const Place& place : order) sorted.push_back(std::move(gathered_.articles[std::get<2>(place)]));
  gathered_.articles = std::move(sorted);
  return std::move(gathered_);
}

}  // namespace

Gathered gather_articles(const std::vector<std::string>& arguments, const InputOptions& options,
                         const PageRules& rules) {
  Collector collector(options, rules);
  fetch::GatherOptions gather_options;
  gather_options.limits.allows_private_addresses = options.allows_private_addresses;
  gather_options.archives.finished = [&](const std::string& source, const fetch::ArchiveCounts& counts) {
    collector.finish_archive(source, counts);
  };
  for (const std::string& argument : arguments) {
    collector.begin(argument);
    fetch::gather(
        {argument}, gather_options, [&](Document&& document) { collector.take(std::move(document)); },
        [&](const Error& error) { collector.refuse(error); });
  }
  return collector.finish();
}

}  // namespace logline::app
