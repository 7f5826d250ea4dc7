#include "pipeline/identity.h"

#include <algorithm>
#include <string>

#include "base/address_key.h"
#include "base/hash.h"
#include "pipeline/believable_date.h"
#include "pipeline/own_name.h"
#include "pipeline/revision.h"

namespace logline::pipeline {
namespace {

using store::ArticleKey;
using Row = const store::ArticleRow*;

ArticleKey key_of(std::string_view kind, std::string_view scope, std::string_view name) {
  return hash64(kind, std::string(scope).append("\n").append(name));
}
ArticleKey item_key(const Provenance& p) { return key_of("item", p.feed, p.item); }
ArticleKey also_key(const Provenance& p, std::string_view name) { return key_of("item", p.feed, name); }
ArticleKey told_key(const Provenance& p) { return also_key(p, p.told); }
ArticleKey pointer_key(const Provenance& p) { return key_of("pointer", p.feed, p.item); }
ArticleKey feed_key(const Provenance& p) { return key_of("in feed", p.feed, p.link); }
ArticleKey link_key(const Provenance& p) { return key_of("link", p.publisher, p.link); }
ArticleKey shared_key(const Provenance& p) { return key_of("shared", p.publisher, p.link); }
ArticleKey page_key(const Provenance& p) { return key_of("page", p.publisher, p.link); }
ArticleKey report_key(const Provenance& p) { return key_of("report", {}, p.link); }
ArticleKey own_site_key(const Provenance& p) { return key_of("link", {}, p.link); }

bool is_page(const Provenance& p) { return p.feed.empty(); }

// Dates that differ, as both state them.
bool are_of_two_times(const Article& one, const Article& other) {
  const auto first = stated_date(one), second = stated_date(other);
  return first && second && first->utc_seconds != second->utc_seconds;
}

bool are_of_one_minute(const Article& one, const Article& other) {
  const auto first = stated_date(one), second = stated_date(other);
  return first && second && first->tells_minute() && first->utc_seconds == second->utc_seconds;
}

// A link that comes with another guid: the same article when nothing but the guid is new.
bool is_same_but_for_its_guid(const Article& known, const Article& seen, bool is_shared) {
  const bool is_same_headline = known.headline == seen.headline;
  if (is_shared) return is_same_headline && known.text == seen.text;
  if (is_same_headline) return known.text == seen.text || !are_of_two_times(known, seen);
  return are_of_one_minute(known, seen);
}

bool has_stood_at(const store::ArticleRow& row, const std::string& link) {
  const auto is_it = [&](const std::string& address) { return address_key(address) == link; };
  return is_it(row.article.address) || std::ranges::any_of(row.earlier_addresses, is_it);
}

// Some feeds number their items from the top: such a guid says nothing when all else is another's.
bool is_reused_guid(const store::ArticleRow& row, const ArrivedArticle& seen) {
  const Article& known = row.article;
  return !has_stood_at(row, seen.provenance->link) && !are_of_one_minute(known, seen) &&
         !is_about(known.headline, seen) && !is_about(seen.headline, known);
}

class Recognition {
 public:
  Recognition(Batch& batch, const ArrivedArticle& article)
      : batch_(batch), article_(article), origin_(*article.provenance) {}

  Result<Known> run() {
    Known found = is_page(origin_) ? find_page() : find_entry();
    if (error_) return tl::unexpected(*error_);
    return found;
  }

 private:
  Row find(ArticleKey key) {
    auto row = batch_.find(key);
    if (row) return *row;
    error_ = row.error();
    return nullptr;
  }
  bool has(ArticleKey key) { return find(key) != nullptr; }

  [[nodiscard]] bool is_of_another_site() const { return !origin_.publisher.empty(); }

  // What the link's own site has taken over is no other's.
  Row find_own(ArticleKey key) {
    const Row row = find(key);
    return row != nullptr && is_of_another_site() && row == find(own_site_key(origin_)) ? nullptr : row;
  }

  Known find_page() {
    const Row page = find_own(page_key(origin_));
    if (page != nullptr) return {page};
    if (has(shared_key(origin_))) return {};
    return {find_own(link_key(origin_))};
  }

  Row find_told() { return origin_.told.empty() ? nullptr : find_own(told_key(origin_)); }

  // What has a name in common and is about something else is another.
  Row find_by_other_names() {
    for (const std::string& name : origin_.also) {
      const Row row = find(also_key(origin_, name));
      if (origin_.is_named && row != nullptr && are_of_two_times(row->article, article_)) continue;
      if (row != nullptr && (row->article.text == article_.text || is_about(row->article.headline, article_)))
        return row;
    }
    return nullptr;
  }

  Known find_entry() {
    const Row item = find_own(item_key(origin_));
    if (item != nullptr && !is_reused_guid(*item, article_)) return {item};
    if (origin_.link.empty()) {
      const Row told = find_told();
      return {told != nullptr ? told : find_by_other_names()};
    }
    const bool is_shared = origin_.is_shared || has(shared_key(origin_));
    if (const Row in_feed = find_own(feed_key(origin_)))
      return {is_same_but_for_its_guid(in_feed->article, article_, is_shared) ? in_feed : find_told()};
    if (const Row linked = find_own(link_key(origin_)))
      return {!is_shared || is_same_but_for_its_guid(linked->article, article_, true) ? linked : find_told()};
    if (const Row told = find_told()) return {told};
    if (is_of_another_site()) return {nullptr, !origin_.is_shared && is_pointer()};
    if (is_shared) return {};
    const Row report = find(report_key(origin_));
    if (report != nullptr && repeats(report->article, article_)) return {.row = report, .takes_over = true};
    return {};
  }

  // Says nothing that the other does not say, of the same headline.
  static bool repeats(const Article& report, const Article& own) {
    return report.headline == own.headline && own.text.find(report.text) != std::string::npos;
  }

  // Says nothing that the link's own site, or whoever else reported it first, has not said, now or in an
  // earlier revision.
  bool is_pointer() {
    const Row own = find(own_site_key(origin_)), report = find(report_key(origin_));
    return is_pointer_to(own) || (report != own && is_pointer_to(report));
  }

  bool is_pointer_to(Row first) {
    if (first == nullptr) return false;
    const Article& said = first->article;
    const bool is_same_headline =
        said.headline == article_.headline ||
        std::ranges::find(said.earlier_headlines, article_.headline) != said.earlier_headlines.end();
    if (!is_same_headline) return false;
    if (find(pointer_key(origin_)) == first) return true;
    if (said.text.find(article_.text) == std::string::npos) return false;
    batch_.put_key(pointer_key(origin_), said.id);
    return true;
  }

  Batch& batch_;
  const ArrivedArticle& article_;
  const Provenance& origin_;
  std::optional<Error> error_;
};

void take_name(Article& article, const Article& known) {
  article.name = known.name;
  article.id = known.id;
}

// The first of `second`, `second#2` … that no article has.
Result<std::string> free_name(Batch& batch, const std::string& second) {
  for (int number = 1;; ++number) {
    std::string name = number == 1 ? second : second + "#" + std::to_string(number);
    const auto other = batch.look(ArticleId::of(name));
    if (!other) return tl::unexpected(other.error());
    if (*other == nullptr) return name;
  }
}

// Is called by an address that is the same as `link`, however it is spelt.
bool is_named_by(Row row, const std::string& link) {
  return row != nullptr && address_key(row->article.name) == link;
}

// What another feed has said of the address of this one, which is its site's own, and is named by it.
Result<Row> report_in_place_of(Batch& batch, const ArrivedArticle& article, Row other) {
  const Provenance& own = *article.provenance;
  if (!own.publisher.empty() || own.link.empty() || own.is_shared) return nullptr;
  const auto report = batch.find(report_key(own));
  if (!report || !is_named_by(*report, own.link)) return report ? Result<Row>(nullptr) : report;
  if (other != nullptr) return (*report)->article.id == other->article.id ? other : nullptr;
  if (address_key(article.name) != own.link) return nullptr;
  // Another of the site's own has made it give way already.
  const auto first = batch.find(own_site_key(own));
  if (!first) return first;
  return *first == nullptr ? *report : nullptr;
}

// What a feed says of an address elsewhere that is the name of another article already, in other letters.
Result<bool> is_taken_in_other_letters(Batch& batch, const ArrivedArticle& article) {
  const Provenance& origin = *article.provenance;
  if (origin.publisher.empty() || origin.link.empty() || address_key(article.name) != origin.link)
    return false;
  for (const ArticleKey key : {own_site_key(origin), report_key(origin)}) {
    const auto row = batch.find(key);
    if (!row) return tl::unexpected(row.error());
    if (is_named_by(*row, origin.link)) return true;
  }
  return false;
}

// Its own name, or where another article has that, what its feed calls it.
Result<void> give_name(Batch& batch, ArrivedArticle& article, Known& known) {
  const Provenance& origin = *article.provenance;
  const auto other = batch.look(article.id);
  if (!other) return tl::unexpected(other.error());
  const auto report = report_in_place_of(batch, article, *other);
  if (!report) return tl::unexpected(report.error());
  if (*report != nullptr) {
    auto way = free_name(batch, article.name + "#report");
    if (!way) return tl::unexpected(way.error());
    known.gives_way = *report;
    known.way = std::move(*way);
    return {};
  }
  const auto is_taken = is_taken_in_other_letters(batch, article);
  if (!is_taken) return tl::unexpected(is_taken.error());
  if (*other == nullptr && !*is_taken) return {};
  auto name = free_name(batch, is_page(origin) ? article.name + "#page" : origin.feed + "#" + origin.item);
  if (!name) return tl::unexpected(name.error());
  article.name = std::move(*name);
  article.id = ArticleId::of(article.name);
  return {};
}

Result<Known> recognise_by_name(Batch& batch, Article& article) {
  auto known = batch.look(article.id);
  if (!known) return tl::unexpected(known.error());
  if (*known == nullptr || !are_of_two_files((*known)->article, article)) return Known{*known};
  for (std::string& name : names_by_path(article)) {
    const ArticleId id = ArticleId::of(name);
    known = batch.look(id);
    if (!known) return tl::unexpected(known.error());
    if (*known != nullptr && are_of_two_files((*known)->article, article)) continue;
    article.name = std::move(name);
    article.id = id;
    return Known{*known};
  }
  known = batch.look(article.id);
  if (!known) return tl::unexpected(known.error());
  return Known{*known};
}

// Without a guid an item is its link; where others have had that too its title tells it, though they do not
// stand beside it any more.
Result<void> tell_by_title(Batch& batch, ArrivedArticle& article) {
  Provenance& origin = *article.provenance;
  if (is_page(origin) || origin.item != origin.link) return {};
  const auto shared = batch.find(shared_key(origin));
  if (!shared) return tl::unexpected(shared.error());
  if (*shared != nullptr) origin.item += ' ' + article.headline;
  return {};
}

}  // namespace

Result<Known> recognise(Batch& batch, ArrivedArticle& article) {
  if (!article.provenance) return recognise_by_name(batch, article);
  if (auto told = tell_by_title(batch, article); !told) return tl::unexpected(told.error());
  Result<Known> known = Recognition(batch, article).run();
  if (!known || known->is_pointer) return known;
  if (known->row != nullptr) {
    take_name(article, known->row->article);
    return known;
  }
  // A saved fetch: another file of its name may be there.
  if (is_page(*article.provenance) && address_key(article.name).empty())
    return recognise_by_name(batch, article);
  if (auto named = give_name(batch, article, *known); !named) return tl::unexpected(named.error());
  return known;
}

namespace {

// What the link's own site has taken over: the keys of others mean it no more.
Result<Row> taken_over(Batch& batch, const Provenance& origin) {
  if (origin.publisher.empty()) return nullptr;
  return batch.find(own_site_key(origin));
}

}  // namespace

Result<void> remember_keys(Batch& batch, const Provenance& origin, ArticleId id, bool is_new) {
  const auto own = taken_over(batch, origin);
  if (!own) return tl::unexpected(own.error());
  std::vector<ArticleKey> keys;
  if (is_page(origin)) {
    keys = {page_key(origin), link_key(origin)};
  } else {
    if (is_new) batch.put_key(item_key(origin), id);
    keys = {item_key(origin)};
    if (!origin.is_named)
      for (const std::string& name : origin.also) keys.push_back(also_key(origin, name));
    if (!origin.told.empty()) keys.push_back(told_key(origin));
    if (!origin.link.empty()) {
      const auto other = batch.find(feed_key(origin));
      if (!other) return tl::unexpected(other.error());
      const bool is_another = is_new && *other != nullptr && *other != *own && (*other)->article.id != id;
      if (origin.is_shared || is_another) keys.push_back(shared_key(origin));
      keys.insert(keys.end(), {feed_key(origin), link_key(origin)});
      if (!origin.publisher.empty() && !origin.is_shared) keys.push_back(report_key(origin));
    }
  }
  for (const ArticleKey key : keys) {
    const auto known = batch.find(key);
    if (!known) return tl::unexpected(known.error());
    if (*known == nullptr || *known == *own) batch.put_key(key, id);
  }
  return {};
}

}  // namespace logline::pipeline
