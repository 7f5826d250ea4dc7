// links: line record render store wrap
// Makes the invented newsroom, and asks the site that serves it.
//
// Built by `make bench` as build/release/bin/measure_serve; bench/serve/run.py does both and prints the
// table.
//     measure_serve make FOLDER [articles N] [stories N] [titles N] [readers N]
//     measure_serve ask PORT [rate N] [seconds N] [connections N] [only KIND|visitors|readers] and the sizes
//     made
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "../invented/names.h"
#include "load.h"
#include "readers.h"
#include "record/fold.h"
#include "requests.h"
#include "store/installation.h"

namespace {

using namespace logline;
using namespace logline::bench;

struct Options {
  Size size{};
  Load load{};
  std::string only{};
};

Options options_of(int count, char** words) {
  Options options;
  for (int i = 3; i + 1 < count; i += 2) {
    const std::string name = words[i];
    const double value = std::atof(words[i + 1]);
    if (name == "articles") options.size.articles = static_cast<std::size_t>(value);
    if (name == "stories") options.size.stories = static_cast<std::size_t>(value);
    if (name == "titles") options.size.titles = static_cast<std::size_t>(value);
    if (name == "readers") options.size.readers = static_cast<std::size_t>(value);
    if (name == "rate") options.load.rate = value;
    if (name == "seconds") options.load.seconds = value;
    if (name == "connections") options.load.connections = static_cast<std::size_t>(value);
    if (name == "only") options.only = words[i + 1];
  }
  return options;
}

Result<void> add_record(store::Views& views, const std::string& subject, const std::string& name,
                        store::ViewChanges& changes) {
  const std::string key = fold_name(name);
  const auto said = views.said_about(subject, key);
  if (!said) return tl::unexpected(said.error());
  std::vector<const Statement*> ordered;
  for (const store::SaidRow& row : *said)
    for (const Statement& statement : row.statements) ordered.push_back(&statement);
  if (ordered.empty()) return {};
  auto folded = subject == "title" ? record::fold_title(key, ordered) : record::fold_person(key, ordered);
  changes.records.push_back(std::move(folded.record));
  return {};
}

// Records of titles and people, some hundred at a time.
Result<void> write_records(store::Views& views, const Size& size) {
  const auto applied = views.applied();
  if (!applied) return tl::unexpected(applied.error());
  store::ViewChanges changes{.applied = *applied};
  for (std::size_t i = 0; i < size.titles + people(size); ++i) {
    const bool is_title = i < size.titles;
    const std::string name = is_title ? title_name(i) : person_name(i - size.titles);
    if (is_title)
      changes.titles.push_back({.id = TitleId::of(fold_name(name)), .name = name, .service = "Kanal"});
    if (auto added = add_record(views, is_title ? "title" : "person", name, changes); !added) return added;
    if (changes.records.size() < 500 && i + 1 < size.titles + people(size)) continue;
    if (auto done = views.write(changes); !done) return done;
    changes = {.applied = *applied};
  }
  return {};
}

Result<void> make(const std::string& folder, const Size& size) {
  auto here = store::Installation::create(folder);
  if (!here) return tl::unexpected(here.error());
  const auto clickbait = line::load_clickbait();
  if (!clickbait) return tl::unexpected(clickbait.error());
  Newsroom newsroom(size, *clickbait);
  for (store::ViewChanges changes; newsroom.next(changes);) {
    if (auto done = here->views().write(changes); !done) return done;
    std::fprintf(stderr, "\r%zu articles", newsroom.articles());
  }
  std::fprintf(stderr, "\n");
  if (auto done = write_records(here->views(), size); !done) return done;
  return write_readers(folder, size);
}

double at_share(const std::vector<double>& sorted, double share) {
  const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
  return sorted.empty() ? 0 : sorted[std::min(place, sorted.size() - 1)];
}

void print_row(const std::string& kind, std::vector<double> times, std::uint64_t bytes, std::size_t wrong) {
  std::ranges::sort(times);
  std::printf("%-12s %7zu %8.2f %8.2f %8.2f %8.2f %8.1f %6zu\n", kind.c_str(), times.size(),
              at_share(times, 0.5), at_share(times, 0.9), at_share(times, 0.99), at_share(times, 1),
              static_cast<double>(bytes) / 1024 / static_cast<double>(std::max<std::size_t>(times.size(), 1)),
              wrong);
}

void print(const Told& told) {
  std::printf("%-12s %7s %8s %8s %8s %8s %8s %6s\n", "", "answers", "p50 ms", "p90 ms", "p99 ms", "most ms",
              "KiB", "wrong");
  std::vector<double> all;
  std::uint64_t bytes = 0;
  std::size_t wrong = 0;
  for (const auto& [kind, times] : told.by_kind) {
    print_row(kind, times.milliseconds, times.bytes, times.wrong);
    all.insert(all.end(), times.milliseconds.begin(), times.milliseconds.end());
    bytes += times.bytes;
    wrong += times.wrong;
  }
  print_row("all", all, bytes, wrong);
  std::printf("%.0f answers a second\n", static_cast<double>(all.size()) / told.seconds);
}

Result<void> ask(const std::string& port, const Options& options) {
  constexpr std::size_t kOfEach = 20'000;
  std::vector<Asked> mix = requests(options.size, kOfEach);
  if (options.only == "visitors" || options.only == "readers")
    std::erase_if(mix,
                  [&](const Asked& asked) { return asked.session.empty() == (options.only == "readers"); });
  else if (!options.only.empty())
    std::erase_if(mix, [&](const Asked& asked) { return asked.kind != options.only; });
  std::uint16_t number = 0;
  std::from_chars(port.data(), port.data() + port.size(), number);
  if (mix.empty()) return fail("there is no such kind", options.only);
  const auto told = ask_all(number, mix, options.load);
  if (!told) return tl::unexpected(told.error());
  print(*told);
  return {};
}

}  // namespace

int main(int count, char** words) {
  const std::string what = count > 2 ? words[1] : "";
  if (what != "make" && what != "ask") {
    std::fprintf(stderr, "usage: measure_serve make FOLDER | ask PORT, and names with values\n");
    return 2;
  }
  const Options options = options_of(count, words);
  const auto done = what == "make" ? make(words[2], options.size) : ask(words[2], options);
  if (!done) std::fprintf(stderr, "%s\n", done.error().to_string().c_str());
  return done ? 0 : 1;
}
