#include "pipeline/pipeline.h"

#include <algorithm>
#include <set>
#include <utility>

#include "pipeline/desk_words.h"
#include "pipeline/edit_between.h"
#include "pipeline/identity.h"
#include "pipeline/revision.h"
#include "pipeline/settle.h"
#include "pipeline/taken_down_marks.h"
#include "read/read.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kMostEdits = 20;  // of an article: a page that is never the same twice
constexpr std::size_t kMostLeft = 8;    // stories

// All that a reading gives away, its single statements too: an edit quotes sentences of either revision.
void add_reveals(const Reading& reading, std::vector<Reveal>& reveals) {
  reveals.insert(reveals.end(), reading.reveals.begin(), reading.reveals.end());
  for (const Statement& statement : reading.statements)
    reveals.insert(reveals.end(), statement.reveals.begin(), statement.reveals.end());
  std::sort(reveals.begin(), reveals.end());
  reveals.erase(std::unique(reveals.begin(), reveals.end()), reveals.end());
}

// Before the row goes into another story. A story that goes on without it is one that it left.
void note_left(store::ArticleRow& row, StoryId now, bool goes_on) {
  std::erase(row.left, row.story);
  if (goes_on) row.left.push_back(row.story);
  std::erase(row.left, now);
  if (row.left.size() > kMostLeft) row.left.erase(row.left.begin());
}

// By whole words, however they are written.
bool names_any(const Article& article, const std::vector<Title>& titles) {
  const std::string words =
      " " + fold_name(article.headline + " " + article.standfirst + " " + article.text) + " ";
  return std::ranges::any_of(titles, [&](const Title& title) {
    return words.find(" " + fold_name(title.name) + " ") != std::string::npos;
  });
}

bool note_edit(store::ArticleRow& row, const Article& revised, bool is_text_comparable,
               const std::optional<Timestamp>& received, const Abbreviations& abbreviations) {
  Edit edit = edit_between(row.article, revised, is_text_comparable, abbreviations);
  if (edit.headline.empty() && edit.removed.empty() && edit.added.empty()) return false;
  const bool says_when = revised.modified && revised.modified != row.article.modified;
  edit.at = says_when ? revised.modified : received;
  add_reveals(row.reading, edit.reveals);
  if (row.edits.size() == kMostEdits) row.edits.erase(row.edits.begin());
  row.edits.push_back(std::move(edit));
  return true;
}

}  // namespace

void Pipeline::remember(std::vector<Title> titles, store::SeenOnce seen_once) {
  catalogue_ = catalogue::Catalogue(std::move(titles), std::move(seen_once));
}

void Pipeline::remember(const store::ArticleRow& row) {
  const bool starts_story = row.story == StoryId::of(row.article.id.to_string());
  grouper_.restore(row.article, row.reading,
                   {row.story, starts_story, row.copy_of, row.crowd, row.is_decided});
}

Result<void> Pipeline::take(ArrivedArticle article, Seq seq, const std::optional<Timestamp>& received) {
  if (is_covered(taken_down_, article)) return {};
  const auto known = recognise(batch_, article);
  if (!known) return tl::unexpected(known.error());
  if (known->is_pointer) return {};
  const ArticleId id = article.id;
  const std::optional<Provenance> origin = article.provenance;
  const bool is_new = known->row == nullptr;
  const store::Heard first = first_heard(article, received);
  if (known->gives_way != nullptr) {
    if (auto taken = take_in_place_of(*known, std::move(article), seq); !taken) return taken;
  } else if (is_new) {
    if (auto taken = take_new({.article = std::move(article), .seq = seq}); !taken) return taken;
  } else if (known->takes_over) {
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    if (auto taken = take_over(**row, std::move(article)); !taken) return taken;
  } else if (auto taken = take_again(*known->row, article, received); !taken) {
    return taken;
  }
  const bool takes_place = known->takes_over || known->gives_way != nullptr;
  if (takes_place || (is_new && first.feed != 0)) batch_.put_heard(id, first);
  return origin ? remember_keys(batch_, *origin, id, is_new) : Result<void>{};
}

// What is known comes again: as it was, as it is now, or as it was before.
Result<void> Pipeline::take_again(const store::ArticleRow& known, const ArrivedArticle& seen,
                                  const std::optional<Timestamp>& received) {
  const auto hearing = hearing_of(batch_, known, seen, received);
  if (!hearing) return tl::unexpected(hearing.error());
  const bool is_changed = is_revision(known, seen, *hearing);
  const bool has_stood = !is_changed && has_stood_elsewhere(known, seen, *hearing);
  if (!is_changed && !has_stood) return note_heard(batch_, known, seen, *hearing, false);
  const auto row = batch_.open(known.article.id);
  if (!row) return tl::unexpected(row.error());
  if (has_stood) (*row)->earlier_addresses.push_back(seen.address);
  if (is_changed)
    if (auto taken = take_revision(**row, seen, *hearing); !taken) return taken;
  return note_heard(batch_, **row, seen, *hearing, is_changed);
}

void Pipeline::read(store::ArticleRow& row) {
  row.reading = read_article(row.article, catalogue_.index(), stages_.lexicon);
  if (row.article.language.empty()) row.article.language = row.reading.language;
  hold_back(row);
}

// The site's own article gets the name that another feed's report of its address had; the report goes on
// under a name of its own, as if it had come after it.
Result<void> Pipeline::take_in_place_of(const Known& known, Article own, Seq seq) {
  store::ArticleRow report = *known.gives_way;
  const ArticleId named = report.article.id, renamed = ArticleId::of(known.way), taken_in = own.id;
  const StoryId before = report.story;
  const auto keys = batch_.keys_of(named);
  if (!keys) return tl::unexpected(keys.error());
  const auto heard = batch_.heard(named);
  if (!heard) return tl::unexpected(heard.error());
  batch_.note(report);
  grouper_.remove(named);
  batch_.give_up(named);
  if (auto done = note_copies(before); !done) return done;
  if (auto taken = take_new({.article = std::move(own), .seq = seq}); !taken) return taken;
  report.article.name = known.way;
  report.article.id = renamed;
  report.seq = seq;
  report.left.clear();
  report.is_decided = false;
  if (report.article.is_date_inferred) report.article.published.reset();
  report.article.is_date_inferred = false;
  if (auto taken = take_new(std::move(report)); !taken) return taken;
  for (const store::ArticleKey key : *keys) batch_.put_key(key, renamed);
  if (*heard) batch_.put_heard(renamed, **heard);
  if (!grouper_.has(before)) moved_stories_.emplace_back(before, grouper_.placement(taken_in)->story);
  return {};
}

// After one of a story is gone: whose copies the others are now.
Result<void> Pipeline::note_copies(StoryId story) {
  if (!grouper_.has(story)) return {};
  for (const ArticleId id : grouper_.story(story).articles) {
    const auto seen = batch_.look(id);
    if (!seen) return tl::unexpected(seen.error());
    const auto copy_of = grouper_.placement(id)->copy_of;
    if (*seen == nullptr || (*seen)->copy_of == copy_of) continue;
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    (*row)->copy_of = copy_of;
  }
  return {};
}

Result<void> Pipeline::take_new(store::ArticleRow taken) {
  store::ArticleRow& row = batch_.add(std::move(taken));
  read(row);
  if (!row.edits.empty()) add_reveals(row.reading, row.edits.back().reveals);
  const group::Placement placed = grouper_.place(row.article, row.reading);
  row.story = placed.story;
  row.copy_of = placed.copy_of;
  row.crowd = placed.crowd;
  if (auto moved = move_articles(placed.moved, placed.gone); !moved) return moved;
  const std::vector<Title> learned = catalogue_.learn(row.reading, row.article.id);
  new_titles_.insert(new_titles_.end(), learned.begin(), learned.end());
  batch_.note(row);
  if (auto again = read_again(row, learned); !again) return again;
  return share_date(row.story);
}

// What one report teaches helps to read those others of its story that are about no title: they may have
// named it without a sign that it is one.
Result<void> Pipeline::read_again(const store::ArticleRow& teacher, const std::vector<Title>& learned) {
  constexpr std::size_t kMostReports = 12;  // the newest
  if (learned.empty()) return {};
  std::vector<ArticleId> others = grouper_.story(teacher.story).articles;
  std::erase(others, teacher.article.id);
  if (others.size() > kMostReports) others.erase(others.begin(), others.end() - kMostReports);
  for (const ArticleId id : others) {
    const auto known = batch_.look(id);
    if (!known) return tl::unexpected(known.error());
    if (*known == nullptr || !(*known)->reading.main_title.empty() || !names_any((*known)->article, learned))
      continue;
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    read(**row);
    grouper_.update((*row)->article, (*row)->reading);
    batch_.note(**row);
  }
  return {};
}

Result<void> Pipeline::move_articles(const std::vector<std::pair<ArticleId, StoryId>>& moved,
                                     const std::vector<std::pair<StoryId, StoryId>>& gone) {
  std::set<StoryId> touched;
  for (const auto& [story, now] : gone) {
    batch_.note_story(story);
    moved_stories_.emplace_back(story, now);
  }
  for (const auto& [id, story] : moved) {
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    note_left(**row, story, grouper_.has((*row)->story));
    (*row)->story = story;
    batch_.note(**row);
    touched.insert(story);
  }
  for (const StoryId story : touched)
    if (auto shared = share_date(story); !shared) return shared;
  return {};
}

Result<void> Pipeline::take_revision(store::ArticleRow& row, ArrivedArticle revised, const Hearing& hearing) {
  Article& known = row.article;
  const bool was_completed = row.is_completed;
  const bool is_first_page = completes(row, revised) && !was_completed;
  merge_revision(row, revised, hearing);
  // From the text of the feed to that of the page, or back, nobody has changed anything in it.
  const bool is_text_comparable = was_completed == row.is_completed && are_of_one_kind(row, revised, hearing);
  const bool is_edit = !is_first_page && note_edit(row, revised, is_text_comparable, hearing.received,
                                                   stages_.lexicon.abbreviations());
  auto& earlier = known.earlier_headlines;
  if (revised.headline != known.headline &&
      std::find(earlier.begin(), earlier.end(), known.headline) == earlier.end())
    earlier.push_back(known.headline);
  revised.earlier_headlines = std::move(known.earlier_headlines);
  revised.revisions = known.revisions + 1;
  if (known.published && !known.is_date_inferred)
    revised.published = known.published;  // an edit does not make news newer
  known = std::move(revised);
  show_described(row.described, known);
  read(row);
  if (is_edit) add_reveals(row.reading, row.edits.back().reveals);
  grouper_.update(row.article, row.reading);
  batch_.note(row);
  return share_date(row.story);
}

// What another feed said first of an outlet's article becomes the outlet's own, as if it had come first.
Result<void> Pipeline::take_over(store::ArticleRow& row, Article own) {
  row.article = std::move(own);
  show_described(row.described, row.article);
  row.is_completed = false;
  row.earlier_addresses.clear();
  row.edits.clear();
  read(row);
  grouper_.update(row.article, row.reading);
  batch_.note(row);
  return share_date(row.story);
}

Result<void> Pipeline::share_date(StoryId story) {
  const group::StoryDates& dates = grouper_.dates(story);
  const std::optional<ArticleId> earliest = dates.earliest();
  if (!earliest) return {};
  const std::vector<ArticleId> undated = dates.undated();
  if (undated.empty()) return {};
  const auto first = batch_.look(*earliest);
  if (!first) return tl::unexpected(first.error());
  const PartialDate day = (*first)->article.published->civil_day();
  for (const ArticleId id : undated) {
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    (*row)->article.published = Timestamp::from_date(day);
    (*row)->article.is_date_inferred = true;
    read(**row);
    grouper_.update((*row)->article, (*row)->reading);
    batch_.note(**row);
  }
  return {};
}

void Pipeline::import_titles(const std::vector<Title>& titles) {
  note_titles(catalogue_.add_imported(titles));
}

Result<void> Pipeline::decide(const catalogue::TitleDecision& decision) {
  const auto changed = decision.merges ? catalogue_.merge(decision.title, decision.other)
                                       : catalogue_.split(decision.title, decision.other);
  if (!changed) return tl::unexpected(changed.error());
  note_titles(*changed);
  return {};
}

void Pipeline::note_title_names(const Title& title) {
  batch_.note_subject({"title", fold_name(title.name)});
  for (const std::string& alias : title.aliases) batch_.note_subject({"title", fold_name(alias)});
  for (const std::string& wrong : title.misspellings) batch_.note_subject({"title", fold_name(wrong)});
  for (const std::string& lost : title.apart) batch_.note_subject({"title", lost});
}

// What was folded under one of their names may belong to another title from now on, and so may what was
// folded under the other names of a title that shares one with them.
void Pipeline::note_titles(const std::vector<Title>& changed) {
  new_titles_.insert(new_titles_.end(), changed.begin(), changed.end());
  for (const Title& title : changed) {
    note_title_names(title);
    for (const std::string& name : folded_names(title)) {
      const auto sharing = catalogue_.weigh(name).candidates;
      if (sharing.size() < 2) continue;
      for (const catalogue::Candidate& other : sharing) note_title_names(*catalogue_.find(other.id));
    }
  }
}

Result<void> Pipeline::take_down(const store::Burial& burial, const std::vector<ArticleId>& covered) {
  taken_down_.add(burial);
  for (const ArticleId id : covered) {
    const auto row = batch_.look(id);
    if (!row) return tl::unexpected(row.error());
    if (*row == nullptr) continue;
    batch_.note(**row);
    grouper_.remove(id);
    batch_.remove(id);
  }
  return {};
}

Result<store::ViewChanges> Pipeline::settle(Seq applied, const Progress& progress) {
  store::ViewChanges changes{.applied = applied};
  if (auto folded = fold_subjects(batch_, catalogue_, changes, progress); !folded)
    return tl::unexpected(folded.error());
  if (auto written = write_lines(batch_, grouper_, stages_.clickbait, changes); !written)
    return tl::unexpected(written.error());
  changes.titles = std::move(new_titles_);
  new_titles_.clear();
  changes.moved_stories = std::exchange(moved_stories_, {});
  auto [once, again] = catalogue_.take_seen_changes();
  changes.seen_once = std::move(once);
  changes.seen_again = std::move(again);
  changes.keys = batch_.take_keys();
  changes.heard = batch_.take_heard();
  changes.removed_articles = batch_.removed();
  changes.articles = batch_.take();
  return changes;
}

}  // namespace logline::pipeline
