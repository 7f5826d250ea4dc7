#include "group/grouper.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "group/by_hand.h"
#include "group/decide.h"
#include "group/profile.h"
#include "group/relink.h"
#include "group/stories.h"
#include "group/window.h"

namespace logline::group {
namespace {

// A story beside a new article: what its members in reach say.
struct Scored {
  double best = -1e9, sum = 0;
  std::size_t count = 0, plain = 0;

  void take(double score, bool is_plain) {
    best = std::max(best, score);
    sum += score;
    ++count;
    plain += is_plain ? 1U : 0U;
  }
};

// Without its arrival, and as if nobody had decided about it.
Member make_member(const Profile& profile, const Reading& reading, StoryId story,
                   std::optional<ArticleId> copy_of) {
  return {.story = story,
          .copy_of = copy_of,
          .arrival = 0,
          .crowd = profile.crowd,
          .published = profile.published,
          .is_date_inferred = profile.is_date_inferred,
          .is_about_television = reading.is_about_television,
          .is_roundup = reading.is_roundup,
          .facts = fact_keys(reading)};
}

constexpr std::size_t kMostAsked = 12;   // members of a story, the newest
constexpr std::size_t kMostStories = 5;  // that an article lies between

}  // namespace

struct Grouper::State {
  explicit State(const TermWeights& given) : weights(given), decision(given), window(weights) {}

  TermWeights weights;
  Decision decision;
  Window window;
  Stories stories;

  using Near = std::vector<std::uint32_t>;
  // Stories with a report that is likelier than not of the same event, with the log odds of the likest.
  using Alike = std::vector<std::pair<StoryId, double>>;
  [[nodiscard]] std::uint16_t crowd_around(const Profile& profile, const Near& near) const;
  [[nodiscard]] const Member& member(std::uint32_t arrival) const {
    return *stories.find(window.profile(arrival).article);
  }
  [[nodiscard]] std::optional<ArticleId> find_original(const Profile& profile, const Near& near) const;
  [[nodiscard]] Alike alike_stories(const Profile& profile, const Near& near) const;
  [[nodiscard]] std::optional<StoryId> find_story(const Profile& profile, const Alike& alike) const;
  [[nodiscard]] Scored score(const Profile& profile, StoryId story) const;
  void think_again(Placement& placed, ArticleId article, Alike alike);
  Regrouped apply(Regrouped decided);
  void keep(Profile profile, const Reading& reading, const Placement& placement);
};

// How like an article is to the ten that are most like it outside the story of the very likest: where many
// are, likeness tells less.
std::uint16_t Grouper::State::crowd_around(const Profile& profile, const Near& near) const {
  constexpr std::size_t kNext = 10, kFewest = 3;
  std::vector<std::pair<float, std::uint32_t>> likeness;
  for (const std::uint32_t arrival : near)
    likeness.emplace_back(compare(profile.terms, window.profile(arrival).terms).joint, arrival);
  std::sort(likeness.begin(), likeness.end(), std::greater<>());
  float sum = 0;
  std::size_t count = 0;
  for (const auto& [like, arrival] : likeness) {
    if (count == kNext) break;
    if (member(arrival).story == member(likeness.front().second).story) continue;
    sum += like;
    ++count;
  }
  return static_cast<std::uint16_t>(1000 * sum / static_cast<float>(std::max(count, kFewest)));
}

// The first to arrive whose text this one carries; a copy of a copy is a copy of the original.
std::optional<ArticleId> Grouper::State::find_original(const Profile& profile, const Near& near) const {
  for (const std::uint32_t arrival : near) {
    const Profile& other = window.profile(arrival);
    if (decision.is_copy(profile, other)) return member(arrival).copy_of.value_or(other.article);
  }
  return std::nullopt;
}

Scored Grouper::State::score(const Profile& profile, StoryId story) const {
  Scored scored;
  const std::vector<ArticleId>& articles = stories.articles(story);
  for (auto article = articles.rbegin(); article != articles.rend() && scored.count < kMostAsked; ++article)
    if (const std::uint32_t arrival = stories.find(*article)->arrival; window.has(arrival)) {
      const Profile& other = window.profile(arrival);
      scored.take(decision.score(profile, other), Decision::is_plain(other));
    }
  return scored;
}

Grouper::State::Alike Grouper::State::alike_stories(const Profile& profile, const Near& near) const {
  Alike alike;
  for (const std::uint32_t arrival : near) {
    const double odds = decision.score(profile, window.profile(arrival));
    if (odds <= 0) continue;
    const StoryId story = member(arrival).story;
    const auto known = std::ranges::find(alike, story, &Alike::value_type::first);
    if (known == alike.end())
      alike.emplace_back(story, odds);
    else
      known->second = std::max(known->second, odds);
  }
  return alike;
}

// A story's score is at most its best member's, so that no other than these can be above 0.
std::optional<StoryId> Grouper::State::find_story(const Profile& profile, const Alike& alike) const {
  std::optional<StoryId> found;
  double highest = 0;
  for (const auto& [story, likest] : alike) {
    const Scored scored = score(profile, story);
    const double odds = std::lerp(
        scored.best, scored.sum / static_cast<double>(scored.count),
        decision.mean_share(scored.plain + (Decision::is_plain(profile) ? 1U : 0U), scored.count + 1));
    if (odds <= highest) continue;
    highest = odds;
    found = story;
  }
  return found;
}

// A new article may show that stories were one all along, or that one was two: its own and those most like
// it. What a person decided is not thought about again.
void Grouper::State::think_again(Placement& placed, ArticleId article, Alike alike) {
  if (stories.is_decided(placed.story)) return;
  std::erase_if(alike,
                [&](const auto& one) { return one.first == placed.story || stories.is_decided(one.first); });
  std::ranges::sort(alike, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  std::vector<StoryId> between{placed.story};
  for (const auto& [story, odds] : alike)
    if (between.size() < kMostStories) between.push_back(story);
  if (between.size() < 2) return;
  Relinked again = relink(between, {decision, window, stories});
  stories.move(again.moved);
  placed.moved = std::move(again.moved);
  placed.gone = std::move(again.gone);
  placed.story = stories.find(article)->story;
  placed.starts_story = stories.articles(placed.story).front() == article;
}

void Grouper::State::keep(Profile profile, const Reading& reading, const Placement& placement) {
  const ArticleId article = profile.article;
  Member member = make_member(profile, reading, placement.story, placement.copy_of);
  member.is_decided = placement.is_decided;
  member.arrival = window.add(std::move(profile));
  stories.put(article, std::move(member));
}

Grouper::Grouper(const TermWeights& weights) : state_(std::make_unique<State>(weights)) {}
Grouper::Grouper(Grouper&&) noexcept = default;
Grouper& Grouper::operator=(Grouper&&) noexcept = default;
Grouper::~Grouper() = default;

Placement Grouper::place(const Article& article, const Reading& reading) {
  if (const std::optional<Placement> placed = placement(article.id)) {
    update(article, reading);
    return *placed;
  }
  Profile profile = make_profile(article, reading, state_->weights);
  const std::vector<std::uint32_t> near = state_->window.candidates(profile);
  profile.crowd = state_->crowd_around(profile, near);
  Placement placed{StoryId::of(article.id.to_string()), true};
  // Asked before the article is kept: what is near may be the oldest in the window, and make room for it.
  State::Alike alike;
  if (const std::optional<ArticleId> original = state_->find_original(profile, near)) {
    placed.story = state_->stories.find(*original)->story;
    placed.starts_story = false;
    placed.copy_of = original;
  } else {
    alike = state_->alike_stories(profile, near);
    if (const std::optional<StoryId> story = state_->find_story(profile, alike)) placed = {*story, false};
  }
  placed.crowd = profile.crowd;
  state_->keep(std::move(profile), reading, placed);
  state_->think_again(placed, article.id, std::move(alike));
  return placed;
}

void Grouper::restore(const Article& article, const Reading& reading, const Placement& placement) {
  if (state_->stories.find(article.id) != nullptr) return update(article, reading);
  Profile profile = make_profile(article, reading, state_->weights);
  profile.crowd = placement.crowd;
  state_->keep(std::move(profile), reading, placement);
}

void Grouper::update(const Article& article, const Reading& reading) {
  const Member* before = state_->stories.find(article.id);
  if (before == nullptr) return;
  Profile profile = make_profile(article, reading, state_->weights);
  Member member = make_member(profile, reading, before->story, before->copy_of);
  member.arrival = before->arrival;
  member.is_decided = before->is_decided;
  member.crowd = profile.crowd = before->crowd;
  state_->window.replace(member.arrival, std::move(profile));
  state_->stories.put(article.id, std::move(member));
}

void Grouper::remove(ArticleId article) {
  const Member* member = state_->stories.find(article);
  if (member == nullptr) return;
  state_->window.remove(member->arrival);
  state_->stories.remove(article);
}

Regrouped Grouper::State::apply(Regrouped decided) {
  stories.move(decided.moved);
  for (const ArticleId article : decided.decided) stories.decide(article);
  return decided;
}

Regrouped Grouper::merge(const std::vector<std::vector<ArticleId>>& stories) {
  return state_->apply(merge_by_hand(stories, state_->stories));
}

Regrouped Grouper::split(const std::vector<ArticleId>& articles) {
  return state_->apply(split_by_hand(articles, state_->stories));
}

std::vector<Story> Grouper::stories() const {
  std::vector<Story> all;
  for (const StoryId id : state_->stories.all()) all.push_back(state_->stories.describe(id));
  return all;
}

Story Grouper::story(StoryId id) const { return state_->stories.describe(id); }
bool Grouper::has(StoryId id) const { return state_->stories.has(id); }
const StoryDates& Grouper::dates(StoryId id) const { return state_->stories.dates(id); }

std::optional<Placement> Grouper::placement(ArticleId article) const {
  const Member* member = state_->stories.find(article);
  if (member == nullptr) return std::nullopt;
  return Placement{member->story, state_->stories.articles(member->story).front() == article, member->copy_of,
                   member->crowd, member->is_decided};
}

}  // namespace logline::group
