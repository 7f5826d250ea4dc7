#include "pipeline/takedown.h"

#include <algorithm>

#include "pipeline/articles.h"
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
  for (const Article& article : found->articles)
    if (!is_taken_down(article)) document.bytes += to_line(to_json(article)) + "\n";
  return true;
}

Result<std::size_t> take_down(store::Installation& installation, const store::Burial& burial) {
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

}  // namespace logline::pipeline
