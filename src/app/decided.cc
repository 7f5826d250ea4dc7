#include "app/decided.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/installation_command.h"
#include "catalogue/title_list.h"
#include "store/decision.h"
#include "store/logins.h"
#include "store/taken_down.h"

namespace logline::app {
namespace {

using render::Decided;
using render::Verdict;

constexpr std::size_t kDecidedAtOnce = 64;

void fill(Decided& one, const store::StoryDecision& decision) {
  one.what = decision.split.empty() ? Verdict::merge : Verdict::split;
  one.articles = decision.merge;
  if (decision.split.empty()) return;
  one.articles = {decision.split};
  if (!decision.from.empty()) one.articles.push_back(decision.from);
}

void fill(Decided& one, const store::ImageDecision& decision) {
  const bool describes = !decision.text.empty() || decision.is_taken_down;
  one.what = describes ? Verdict::describe : Verdict::undescribe;
  one.articles = {{decision.article}};
  one.name = decision.image;
  one.text = decision.text;
  one.is_taken_down = decision.is_taken_down;
}

void fill(Decided& one, const store::StatementDecision& decision) {
  one.what = decision.is_restored ? Verdict::restore : Verdict::withdraw;
  one.articles = {decision.articles};
  one.statement = decision.statement;
}

// A list of titles, or what a person said of two of them, which is kept as one.
void fill(Decided& one, const Document& document) {
  one.name = document.source;
  if (document.received_at) one.at = document.received_at->utc_seconds;
  const auto list = catalogue::parse_catalogue_csv(document.bytes);
  if (!list) return;
  one.titles = list->titles.size();
  const bool is_of_two = document.source == "title merge" || document.source == "title split";
  if (!is_of_two || list->decisions.size() != 1) return;
  const catalogue::TitleDecision& decision = list->decisions.front();
  one.what = decision.merges ? Verdict::title_merge : Verdict::title_split;
  one.name = decision.title;
  one.other = decision.other;
}

class DecidedReader {
 public:
  DecidedReader(store::TakenDown in_force, std::map<std::uint64_t, std::string> names)
      : in_force_(std::move(in_force)), names_(std::move(names)) {}

  // nullopt: nothing that a later version or a damaged file would not have to explain.
  [[nodiscard]] std::optional<Decided> read(Seq seq, const store::JournalEntry& entry) const {
    Decided one{.seq = seq};
    if (entry.kind == store::JournalKind::import) {
      fill(one, entry.document);
      return one;
    }
    const store::Signature signature = store::parse_signature(entry.payload);
    one.at = signature.at;
    if (const auto name = names_.find(signature.by); name != names_.end()) one.by = name->second;
    if (entry.kind == store::JournalKind::decision) {
      const auto decision = store::parse_decision(entry.payload);
      if (!decision) return std::nullopt;
      if (*decision) {
        std::visit([&](const auto& what) { fill(one, what); }, **decision);
        return one;
      }
    }
    const auto burial = store::parse_burial(entry.payload);
    if (!burial) return std::nullopt;
    one.what = entry.kind == store::JournalKind::takedown ? Verdict::take_down : Verdict::lift;
    one.name = burial->address + burial->outlet;
    one.is_in_force = in_force_.has(*burial);
    return one;
  }

 private:
  store::TakenDown in_force_;
  std::map<std::uint64_t, std::string> names_;
};

// Of an import in several entries each adds to the one above it.
bool continues(const std::vector<Decided>& all, const Decided& next) {
  return next.what == Verdict::import && !all.empty() && all.back().what == Verdict::import &&
         all.back().name == next.name;
}

Result<std::map<std::uint64_t, std::string>> names_of_logins(const CommandLine& line) {
  std::map<std::uint64_t, std::string> names;
  const auto logins = store::open_logins(line.folder);
  if (!logins) return tl::unexpected(logins.error());
  const auto all = (*logins)->all();
  if (!all) return tl::unexpected(all.error());
  for (const store::Login& login : *all) names.emplace(store::signature_of(login.name), login.name);
  return names;
}

}  // namespace

Result<std::vector<Decided>> decided_before(const CommandLine& line, Seq before, std::size_t limit) {
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return tl::unexpected(installation.error());
  const auto burials = installation->journal().burials();
  if (!burials) return tl::unexpected(burials.error());
  auto names = names_of_logins(line);
  if (!names) return tl::unexpected(names.error());
  const DecidedReader reader(store::TakenDown(*burials), std::move(*names));
  std::vector<Decided> all;
  while (all.size() < limit) {
    const auto count = installation->journal().read_decided(before, kDecidedAtOnce,
                                                            [&](Seq seq, const store::JournalEntry& entry) {
                                                              before = seq;
                                                              auto one = reader.read(seq, entry);
                                                              if (!one) return;
                                                              if (!continues(all, *one)) {
                                                                all.push_back(std::move(*one));
                                                                return;
                                                              }
                                                              all.back().titles += one->titles;
                                                              all.back().seq = seq;
                                                            });
    if (!count) return tl::unexpected(count.error());
    if (*count < kDecidedAtOnce) break;
  }
  if (all.size() > limit) all.resize(limit);
  return all;
}

}  // namespace logline::app
