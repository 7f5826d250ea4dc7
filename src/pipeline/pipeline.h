// The pipeline: articles in, in the order of the journal; changed articles, stories, lines and records out.
//
// take() reads an article and finds its story; settle() folds what was said into the records, writes the
// lines of the stories that changed, and hands over everything that changed since. What comes out depends on
// the articles and their order, not on where the batches are cut. Owns the grouper and the catalogue; borrows
// the stages and the past. Not safe for calls from several threads.
//
//     Pipeline pipeline(stages, past);
//     for (Article& article : articles) pipeline.take(std::move(article), seq);
//     Result<store::ViewChanges> changes = pipeline.settle(seq);
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/catalogue.h"
#include "catalogue/title_list.h"
#include "group/grouper.h"
#include "model/provenance.h"
#include "pipeline/batch.h"
#include "pipeline/hearing.h"
#include "pipeline/identity.h"
#include "pipeline/stages.h"
#include "store/decision.h"
#include "store/journal.h"
#include "store/taken_down.h"

namespace logline::pipeline {

class Pipeline {
 public:
  Pipeline(const Stages& stages, Past& past) : stages_(stages), grouper_(stages.weights), batch_(past) {}

  // Puts back what earlier batches left: the catalogue first, then every article in the order in which it was
  // placed.
  void remember(std::vector<Title> titles, store::SeenOnce seen_once);
  void remember(const store::ArticleRow& row);
  // Addresses and outlets taken down before; articles they cover are passed over.
  void remember(store::TakenDown taken_down) { taken_down_ = std::move(taken_down); }

  // One article as it arrived, and when: new, another revision of one that is known, or a repeat.
  Result<void> take(ArrivedArticle article, Seq seq, const std::optional<Timestamp>& received = {});
  // Titles from a catalogue a person imported.
  void import_titles(const std::vector<Title>& titles);
  // What a person says of two titles; an error when there are no such titles, or several.
  Result<void> decide(const catalogue::TitleDecision& decision);
  // A takedown: `covered` are the articles in the views that it covers; later ones are passed over.
  Result<void> take_down(const store::Burial& burial, const std::vector<ArticleId>& covered);

  // What a person said about stories, an image, or a statement; nothing is done about articles that are not
  // there.
  Result<void> decide(const store::Decision& decision);

  // Everything that changed since the last call. `progress(done, of)` may be called now and then.
  using Progress = std::function<void(std::size_t, std::size_t)>;
  Result<store::ViewChanges> settle(Seq applied, const Progress& progress = {});

 private:
  Result<void> regroup(const store::StoryDecision& decision);
  Result<void> describe(const store::ImageDecision& decision);
  Result<void> correct(const store::StatementDecision& decision);
  Result<void> take_new(store::ArticleRow taken);
  Result<void> take_in_place_of(const Known& known, Article own, Seq seq);
  Result<void> note_copies(StoryId story);
  Result<void> read_again(const store::ArticleRow& teacher, const std::vector<Title>& learned);
  Result<void> take_over(store::ArticleRow& row, Article own);
  Result<void> take_again(const store::ArticleRow& known, const ArrivedArticle& seen,
                          const std::optional<Timestamp>& received);
  Result<void> take_revision(store::ArticleRow& row, ArrivedArticle revised, const Hearing& hearing);
  // Articles that are in another story now, and stories that are gone.
  Result<void> move_articles(const std::vector<std::pair<ArticleId, StoryId>>& moved,
                             const std::vector<std::pair<StoryId, StoryId>>& gone);
  // The story's date for reports that state none; their relative times resolve with it.
  Result<void> share_date(StoryId story);
  // Takes away the dates that the reports of a story had from it, or from the one they were in before, and
  // shares its own.
  Result<void> date_again(StoryId story);
  void read(store::ArticleRow& row);
  void note_titles(const std::vector<Title>& changed);
  void note_title_names(const Title& title);

  const Stages& stages_;
  group::Grouper grouper_;
  catalogue::Catalogue catalogue_;
  Batch batch_;
  store::TakenDown taken_down_;
  std::vector<Title> new_titles_;
  std::vector<std::pair<StoryId, StoryId>> moved_stories_;
};

}  // namespace logline::pipeline
