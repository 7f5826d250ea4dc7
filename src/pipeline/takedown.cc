#include "pipeline/takedown.h"

#include <algorithm>

#include "base/address_key.h"
#include "pipeline/articles.h"
#include "pipeline/provenance_json.h"
#include "pipeline/stages.h"
#include "wire/json.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kBatch = 64;

}  // namespace

bool leave_out(const store::TakenDown& taken_down, const PageRules& rules, Document& document) {
  if (taken_down.is_empty()) return false;
  auto found = articles_of(document, rules);
  if (!found) return false;  // holds no article at all
  const auto is_taken_down = [&](const Article& article) {
    return taken_down.covers(article.address, article.outlet);
  };
  if (std::none_of(found->articles.begin(), found->articles.end(), is_taken_down)) return false;
  document.headers.clear();
  document.bytes.clear();
  document.content_type = kPrintedArticlesType;
  for (const ArrivedArticle& article : found->articles) {
    if (is_taken_down(article)) continue;
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
      if (!is_wanted(address)) all.push_back({.address = std::move(address)});
  });
  if (!seen) return tl::unexpected(seen.error());
  return all;
}

Result<std::size_t> take_down_one(store::Installation& installation, const store::Burial& burial) {
  const auto stages = load_stages();
  if (!stages) return tl::unexpected(stages.error());
  store::Journal& journal = installation.journal();
  const auto last = journal.last();
  if (!last) return tl::unexpected(last.error());
  const store::TakenDown taken_down({burial});
  auto documents = journal.bury(burial);
  if (!documents) return documents;
  for (Seq after = 0; after < *last;) {
    std::vector<std::pair<Seq, Document>> changed;
    const auto count = journal.read(after, kBatch, [&](Seq seq, const store::JournalEntry& entry) {
      after = seq;
      if (entry.kind != store::JournalKind::document || entry.is_buried) return;
      Document rest = entry.document;
      if (leave_out(taken_down, stages->page_rules, rest)) changed.emplace_back(seq, std::move(rest));
    });
    if (!count) return tl::unexpected(count.error());
    if (*count == 0) break;
    for (const auto& [seq, document] : changed)
      if (auto replaced = journal.replace_document(seq, document); !replaced)
        return tl::unexpected(replaced.error());
    *documents += changed.size();
  }
  return documents;
}

}  // namespace

Result<std::size_t> take_down(store::Installation& installation, const store::Burial& burial) {
  const auto burials = all_of(installation, burial);
  if (!burials) return tl::unexpected(burials.error());
  std::size_t documents = 0;
  for (const store::Burial& one : *burials) {
    const auto done = take_down_one(installation, one);
    if (!done) return done;
    documents += *done;
  }
  return documents;
}

}  // namespace logline::pipeline
