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

// An article that a new one is compared with.
struct Neighbour {
  std::uint32_t arrival = 0;
  const Profile* profile = nullptr;
  const Member* member = nullptr;
  Likeness like{};
};

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
  std::vector<const Member*> members;  // of those in the window, by seat

  using Near = std::vector<Neighbour>;  // in order of arrival
  // Stories with a report that is likelier than not of the same event, with the log odds of the likest.
  using Alike = std::vector<std::pair<StoryId, double>>;
  [[nodiscard]] Near look_around(const Profile& profile, const LikenessTo& to, const Keys& keys);
  [[nodiscard]] static std::uint16_t crowd_of(const Near& near);
  [[nodiscard]] std::optional<ArticleId> find_original(const Profile& profile, const Near& near) const;
  [[nodiscard]] Alike alike_stories(const Profile& profile, const Near& near) const;
  [[nodiscard]] std::optional<StoryId> find_story(const Profile& profile, const LikenessTo& to,
                                                  const Alike& alike) const;
  [[nodiscard]] Scored score(const Profile& profile, const LikenessTo& to, StoryId story) const;
  Alike find_place(Profile& profile, const Keys& keys, Placement& placed);
  void think_again(Placement& placed, ArticleId article, Alike alike);
  Regrouped apply(Regrouped decided);
  void keep(Profile profile, const Keys& keys, const Reading& reading, const Placement& placement);
};

Grouper::State::Near Grouper::State::look_around(const Profile& profile, const LikenessTo& to,
                                                 const Keys& keys) {
  const std::vector<std::uint32_t> arrivals = window.candidates(profile, keys);
  window.prefetch(arrivals);
  for (const std::uint32_t arrival : arrivals) __builtin_prefetch(members[window.seat(arrival)]);
  Near near;
  near.reserve(arrivals.size());
  for (const std::uint32_t arrival : arrivals) {
    const Profile& other = window.profile(arrival);
    near.push_back({arrival, &other, members[window.seat(arrival)], to.of(other.terms)});
  }
  return near;
}

// How like an article is to the ten that are most like it outside the story of the very likest: where many
// are, likeness tells less.
std::uint16_t Grouper::State::crowd_of(const Near& near) {
  constexpr std::size_t kNext = 10, kFewest = 3;
  std::vector<const Neighbour*> likest;
  for (const Neighbour& one : near) likest.push_back(&one);
  std::ranges::sort(likest, [](const Neighbour* a, const Neighbour* b) {
    return a->like.joint != b->like.joint ? a->like.joint > b->like.joint : a->arrival > b->arrival;
  });
  float sum = 0;
  std::size_t count = 0;
  for (const Neighbour* one : likest) {
    if (count == kNext) break;
    if (one->member->story == likest.front()->member->story) continue;
    sum += one->like.joint;
    ++count;
  }
  return static_cast<std::uint16_t>(1000 * sum / static_cast<float>(std::max(count, kFewest)));
}

// The first to arrive whose text this one carries; a copy of a copy is a copy of the original.
std::optional<ArticleId> Grouper::State::find_original(const Profile& profile, const Near& near) const {
  for (const Neighbour& one : near)
    if (decision.is_copy(profile, *one.profile, one.like))
      return one.member->copy_of.value_or(one.profile->article);
  return std::nullopt;
}

Scored Grouper::State::score(const Profile& profile, const LikenessTo& to, StoryId story) const {
  Scored scored;
  const std::vector<ArticleId>& articles = stories.articles(story);
  for (auto article = articles.rbegin(); article != articles.rend() && scored.count < kMostAsked; ++article)
    if (const std::uint32_t arrival = stories.find(*article)->arrival; window.has(arrival)) {
      const Profile& other = window.profile(arrival);
      scored.take(decision.score(profile, other, to.of(other.terms)),
                  Decision::is_plain_pair(profile, other));
    }
  return scored;
}

Grouper::State::Alike Grouper::State::alike_stories(const Profile& profile, const Near& near) const {
  Alike alike;
  for (const Neighbour& one : near) {
    const double odds = decision.score(profile, *one.profile, one.like);
    if (odds <= 0) continue;
    const StoryId story = one.member->story;
    const auto known = std::ranges::find(alike, story, &Alike::value_type::first);
    if (known == alike.end())
      alike.emplace_back(story, odds);
    else
      known->second = std::max(known->second, odds);
  }
  return alike;
}

// A story's score is at most its best member's, so that no other than these can be above 0.
std::optional<StoryId> Grouper::State::find_story(const Profile& profile, const LikenessTo& to,
                                                  const Alike& alike) const {
  std::optional<StoryId> found;
  double highest = 0;
  for (const auto& [story, likest] : alike) {
    const Scored scored = score(profile, to, story);
    const double odds = std::lerp(scored.best, scored.sum / static_cast<double>(scored.count),
                                  decision.mean_share(scored.plain, scored.count));
    if (odds <= highest) continue;
    highest = odds;
    found = story;
  }
  return found;
}

// All that is asked about others is asked here, before the article is kept: what is near may be the oldest in
// the window, and make room for it.
Grouper::State::Alike Grouper::State::find_place(Profile& profile, const Keys& keys, Placement& placed) {
  const LikenessTo to(profile.terms);
  const Near near = look_around(profile, to, keys);
  profile.crowd = crowd_of(near);
  if (const std::optional<ArticleId> original = find_original(profile, near)) {
    placed = {stories.find(*original)->story, false, original};
    return {};
  }
  Alike alike = alike_stories(profile, near);
  if (const std::optional<StoryId> story = find_story(profile, to, alike)) placed = {*story, false};
  return alike;
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

void Grouper::State::keep(Profile profile, const Keys& keys, const Reading& reading,
                          const Placement& placement) {
  const ArticleId article = profile.article;
  Member member = make_member(profile, reading, placement.story, placement.copy_of);
  member.is_decided = placement.is_decided;
  const std::uint32_t arrival = member.arrival = window.add(std::move(profile), keys);
  stories.put(article, std::move(member));
  members.resize(std::max(members.size(), window.seat(arrival) + 1));
  members[window.seat(arrival)] = stories.find(article);
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
  const Keys keys = state_->window.keys_of(profile);
  Placement placed{StoryId::of(article.id.to_string()), true};
  const State::Alike alike = state_->find_place(profile, keys, placed);
  placed.crowd = profile.crowd;
  state_->keep(std::move(profile), keys, reading, placed);
  state_->think_again(placed, article.id, alike);
  return placed;
}

void Grouper::restore(const Article& article, const Reading& reading, const Placement& placement) {
  if (state_->stories.find(article.id) != nullptr) return update(article, reading);
  Profile profile = make_profile(article, reading, state_->weights);
  profile.crowd = placement.crowd;
  const Keys keys = state_->window.keys_of(profile);
  state_->keep(std::move(profile), keys, reading, placement);
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
