#include "group/grouper.h"

#include <algorithm>
#include <cassert>

#include "group/decide.h"
#include "group/profile.h"
#include "group/stories.h"
#include "group/window.h"

namespace logline::group {
namespace {

// A story beside a new article: what its members in reach say.
struct Scored {
  double best = -1e9, sum = 0;
  std::size_t count = 0;

  void take(double score) {
    best = std::max(best, score);
    sum += score;
    ++count;
  }
};

// Without its arrival.
Member make_member(const Profile& profile, const Reading& reading, StoryId story,
                   std::optional<ArticleId> copy_of) {
  return {.story = story,
          .copy_of = copy_of,
          .published = profile.published,
          .is_date_inferred = profile.is_date_inferred,
          .is_about_television = reading.is_about_television,
          .is_roundup = reading.is_roundup,
          .facts = fact_keys(reading)};
}

constexpr std::size_t kMostAsked = 12;  // members of a story, the newest

}  // namespace

struct Grouper::State {
  explicit State(const TermWeights& given) : weights(given), decision(given), window(weights) {}

  TermWeights weights;
  Decision decision;
  Window window;
  Stories stories;

  using Near = std::vector<std::uint32_t>;
  [[nodiscard]] const Member& member(std::uint32_t arrival) const {
    return *stories.find(window.profile(arrival).article);
  }
  [[nodiscard]] std::optional<ArticleId> find_original(const Profile& profile, const Near& near) const;
  [[nodiscard]] std::optional<StoryId> find_story(const Profile& profile, const Near& near) const;
  [[nodiscard]] Scored score(const Profile& profile, StoryId story) const;
  [[nodiscard]] bool are_one(StoryId story, StoryId other) const;
  void unite(Placement& placed, const Near& near);
  void keep(Profile profile, const Reading& reading, const Placement& placement);
};

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
    if (const std::uint32_t arrival = stories.find(*article)->arrival; window.has(arrival))
      scored.take(decision.score(profile, window.profile(arrival)));
  return scored;
}

std::optional<StoryId> Grouper::State::find_story(const Profile& profile, const Near& near) const {
  std::vector<StoryId> asked;
  std::optional<StoryId> found;
  double highest = 0;
  for (const std::uint32_t arrival : near) {
    if (decision.score(profile, window.profile(arrival)) <= 0)
      continue;  // a story's score is at most its best member's
    const StoryId story = member(arrival).story;
    if (std::find(asked.begin(), asked.end(), story) != asked.end()) continue;
    asked.push_back(story);
    const Scored scored = score(profile, story);
    const double odds = decision.score_story(scored.best, scored.sum / static_cast<double>(scored.count));
    if (odds <= highest) continue;
    highest = odds;
    found = story;
  }
  return found;
}

// Whether the pairs of their newest members in reach say so on average: a story's best alone would chain
// unlike stories.
bool Grouper::State::are_one(StoryId story, StoryId other) const {
  double sum = 0;
  std::size_t count = 0, asked = 0;
  const std::vector<ArticleId>& articles = stories.articles(story);
  for (auto article = articles.rbegin(); article != articles.rend() && asked < kMostAsked; ++article) {
    const std::uint32_t arrival = stories.find(*article)->arrival;
    if (!window.has(arrival)) continue;
    const Scored scored = score(window.profile(arrival), other);
    sum += scored.sum;
    count += scored.count;
    ++asked;
  }
  return count > 0 && sum > 0;
}

// A new article may show that its story and others were one all along. The one that began first stays.
void Grouper::State::unite(Placement& placed, const Near& near) {
  std::vector<StoryId> asked;
  for (const std::uint32_t arrival : near) {
    StoryId other = member(arrival).story;
    if (other == placed.story || std::find(asked.begin(), asked.end(), other) != asked.end()) continue;
    asked.push_back(other);
    if (!are_one(placed.story, other)) continue;
    if (stories.is_older(other, placed.story)) std::swap(placed.story, other);
    const std::vector<ArticleId>& moving = stories.articles(other);
    placed.moved.insert(placed.moved.end(), moving.begin(), moving.end());
    stories.absorb(placed.story, other);
    placed.absorbed.push_back(other);
    placed.starts_story = false;
  }
}

void Grouper::State::keep(Profile profile, const Reading& reading, const Placement& placement) {
  const ArticleId article = profile.article;
  Member member = make_member(profile, reading, placement.story, placement.copy_of);
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
  Placement placed{StoryId::of(article.id.to_string()), true};
  if (const std::optional<ArticleId> original = state_->find_original(profile, near)) {
    placed = {state_->stories.find(*original)->story, false, original};
  } else if (const std::optional<StoryId> story = state_->find_story(profile, near)) {
    placed = {*story, false};
  }
  state_->keep(std::move(profile), reading, placed);
  if (!placed.copy_of) state_->unite(placed, near);
  return placed;
}

void Grouper::restore(const Article& article, const Reading& reading, const Placement& placement) {
  if (state_->stories.find(article.id) != nullptr) return update(article, reading);
  state_->keep(make_profile(article, reading, state_->weights), reading, placement);
}

void Grouper::update(const Article& article, const Reading& reading) {
  const Member* before = state_->stories.find(article.id);
  if (before == nullptr) return;
  Profile profile = make_profile(article, reading, state_->weights);
  Member member = make_member(profile, reading, before->story, before->copy_of);
  member.arrival = before->arrival;
  state_->window.replace(member.arrival, std::move(profile));
  state_->stories.put(article.id, std::move(member));
}

void Grouper::remove(ArticleId article) {
  const Member* member = state_->stories.find(article);
  if (member == nullptr) return;
  state_->window.remove(member->arrival);
  state_->stories.remove(article);
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
  return Placement{member->story, state_->stories.articles(member->story).front() == article,
                   member->copy_of};
}

}  // namespace logline::group
