#include "pipeline/takedown.h"

#include <algorithm>
#include <variant>

#include "base/address_key.h"
#include "pipeline/articles.h"
#include "pipeline/provenance_json.h"
#include "pipeline/stages.h"
#include "pipeline/taken_down_marks.h"
#include "store/decision.h"
#include "wire/json.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kBatch = 64;

}  // namespace

bool leave_out(const store::TakenDown& taken_down, const PageRules& rules, Document& document,
               std::vector<store::Burial>* learned) {
  if (taken_down.is_empty()) return false;
  auto found = articles_of(document, rules);
  if (!found) return false;  // holds no article at all
  const auto is_taken_down = [&](const ArrivedArticle& article) { return is_covered(taken_down, article); };
  if (std::none_of(found->articles.begin(), found->articles.end(), is_taken_down)) return false;
  document.headers.clear();
  document.bytes.clear();
  document.content_type = kPrintedArticlesType;
  for (const ArrivedArticle& article : found->articles) {
    if (is_taken_down(article)) {
      if (learned != nullptr) learn(taken_down, article, *learned);
      continue;
    }
    Json line = logline::to_json(article);
    if (article.provenance) line["provenance"] = to_json(*article.provenance);
    document.bytes += to_line(line) + "\n";
  }
  return true;
}

namespace {

// An article that its feed has led to under several addresses is taken down under each: else its earlier
// revision would come back in its place.
Result<std::vector<store::Burial>> all_of(store::Installation& installation, const store::Burial& burial) {
  std::vector<store::Burial> all{burial};
  if (burial.address.empty()) return all;
  const std::string wanted = address_key(burial.address);
  auto seen = installation.views().each_article([&](const store::ArticleRow& row) {
    if (row.earlier_addresses.empty()) return;
    std::vector<std::string> addresses = row.earlier_addresses;
    addresses.push_back(row.article.address);
    const auto is_wanted = [&](const std::string& address) { return address_key(address) == wanted; };
    if (std::ranges::none_of(addresses, is_wanted)) return;
    for (std::string& address : addresses)
      if (!is_wanted(address)) all.push_back({.address = std::move(address), .decided = burial.decided});
  });
  if (!seen) return tl::unexpected(seen.error());
  return all;
}

// Takes articles out of the journal's documents, and learns on the way under which names and at which other
// addresses they stand there.
class Removal {
 public:
  Removal(store::Journal& journal, const PageRules& rules) : journal_(journal), rules_(rules) {}

  Result<void> bury(const store::Burial& burial) {
    taken_down_.add(burial);
    const auto buried = journal_.bury(burial);
    if (!buried) return tl::unexpected(buried.error());
    documents_ += *buried;
    return {};
  }
  // Once through the journal; again while it finds an address that was not known.
  Result<void> run() {
    const auto last = journal_.last();
    if (!last) return tl::unexpected(last.error());
    for (int passes = 0; passes < kMostPasses; ++passes) {
      has_new_address_ = false;
      for (Seq after = 0; after < *last;) {
        const auto reached = take_out_of_some(after);
        if (!reached) return tl::unexpected(reached.error());
        if (*reached == after) break;
        after = *reached;
      }
      if (!has_new_address_) break;
    }
    return {};
  }
  [[nodiscard]] std::size_t documents() const { return documents_; }

 private:
  Result<Seq> take_out_of_some(Seq after) {
    std::vector<std::pair<Seq, Document>> changed;
    std::vector<std::pair<Seq, std::string>> decisions;
    std::vector<store::Burial> learned;
    const auto count = journal_.read(after, kBatch, [&](Seq seq, const store::JournalEntry& entry) {
      after = seq;
      if (entry.kind == store::JournalKind::decision && has_words_of(entry))
        decisions.emplace_back(seq, store::without_words(entry.payload));
      if (entry.kind != store::JournalKind::document || entry.is_buried) return;
      Document rest = entry.document;
      const std::size_t before = learned.size();
      if (!leave_out(taken_down_, rules_, rest, &learned)) return;
      changed.emplace_back(seq, std::move(rest));
      for (std::size_t i = before; i < learned.size(); ++i) {
        has_new_address_ = has_new_address_ || !taken_down_.has(learned[i]);
        taken_down_.add(learned[i]);
      }
    });
    if (!count) return tl::unexpected(count.error());
    // Before what tells it is gone.
    for (const store::Burial& burial : learned)
      if (auto done = bury(burial); !done) return tl::unexpected(done.error());
    for (const auto& [seq, document] : changed)
      if (auto replaced = journal_.replace_document(seq, document); !replaced)
        return tl::unexpected(replaced.error());
    for (const auto& [seq, payload] : decisions)
      if (auto replaced = journal_.replace_payload(seq, payload); !replaced)
        return tl::unexpected(replaced.error());
    documents_ += changed.size();
    return after;
  }

  // What the desk wrote about an image of an article that is taken down.
  [[nodiscard]] bool has_words_of(const store::JournalEntry& entry) const {
    const auto decision = store::parse_decision(entry.payload);
    if (!decision || !*decision) return false;
    const auto* image = std::get_if<store::ImageDecision>(&**decision);
    return image != nullptr && !image->is_taken_down && taken_down_.covers(image->address, image->outlet);
  }

  static constexpr int kMostPasses = 4;
  store::Journal& journal_;
  const PageRules& rules_;
  store::TakenDown taken_down_;
  bool has_new_address_ = false;
  std::size_t documents_ = 0;
};

}  // namespace

Result<std::size_t> take_down(store::Installation& installation, const store::Burial& burial) {
  const auto stages = load_stages();
  if (!stages) return tl::unexpected(stages.error());
  const auto burials = all_of(installation, burial);
  if (!burials) return tl::unexpected(burials.error());
  Removal removal(installation.journal(), stages->page_rules);
  for (const store::Burial& one : *burials)
    if (auto done = removal.bury(one); !done) return tl::unexpected(done.error());
  if (auto done = removal.run(); !done) return tl::unexpected(done.error());
  return removal.documents();
}

}  // namespace logline::pipeline
