#include "group/likeness.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace logline::group {
namespace {

float cosine(float dot, float a, float b) { return a > 0 && b > 0 ? dot / (a * b) : 0; }

// What two vectors share, term by term.
struct Shared {
  float headlines = 0, texts = 0, head_text = 0, text_head = 0, joints = 0, names_a = 0, names_b = 0,
        known_a = 0, known_b = 0;

  void take(const WholeTerm& a, const WholeTerm& b) {
    headlines += a.headline * b.headline;
    texts += a.text * b.text;
    head_text += a.headline * b.text;
    text_head += a.text * b.headline;
    joints += joint_of(a) * joint_of(b);
    known_a += a.headline * a.headline;
    known_b += b.headline * b.headline;
    if (a.is_name) names_a += joint_of(a);
    if (b.is_name) names_b += joint_of(b);
  }
};

float strangeness(float known, float norm) { return norm > 0 ? 1 - known / (norm * norm) : 0; }

Likeness likeness_of(const Shared& sums, const TermVector& a, const TermVector& b) {
  Likeness like;
  like.headlines = cosine(sums.headlines, a.headline_norm, b.headline_norm);
  like.texts = cosine(sums.texts, a.text_norm, b.text_norm);
  like.crossed = std::max(cosine(sums.head_text, a.headline_norm, b.text_norm),
                          cosine(sums.text_head, a.text_norm, b.headline_norm));
  like.joint = cosine(sums.joints, a.joint_norm, b.joint_norm);
  like.strange =
      std::min(strangeness(sums.known_a, a.headline_norm), strangeness(sums.known_b, b.headline_norm));
  const bool a_has_fewer = a.name_mass <= b.name_mass;
  const float fewer = a_has_fewer ? a.name_mass : b.name_mass;
  like.names = fewer > 0 ? (a_has_fewer ? sums.names_a : sums.names_b) / fewer : 0;
  return like;
}

}  // namespace

LikenessTo::LikenessTo(const TermVector& vector) : vector_(&vector) {
  assert(vector.terms.size() < std::numeric_limits<std::uint16_t>::max());
  terms_.reserve(vector.terms.size());
  next_.reserve(vector.terms.size());
  for (TermWalk walk(vector); !walk.is_at_end();) {
    terms_.push_back(walk.take());
    std::uint16_t& first = places_[place(terms_.back().word)];
    next_.push_back(first);
    first = static_cast<std::uint16_t>(terms_.size());
  }
}

Likeness LikenessTo::of(const TermVector& other) const {
  Shared sums;
  for (TermWalk walk(other); !walk.is_at_end();) {
    std::size_t number = places_[place(walk.word())];
    while (number != 0 && terms_[number - 1].word != walk.word()) number = next_[number - 1];
    if (number != 0)
      sums.take(terms_[number - 1], walk.take());
    else
      walk.pass();
  }
  return likeness_of(sums, *vector_, other);
}

Likeness compare(const TermVector& a, const TermVector& b) { return LikenessTo(a).of(b); }

}  // namespace logline::group
