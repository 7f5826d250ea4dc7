// What is learned from: sentences with their names marked.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/span.h"

namespace logline::train {

struct Entity {
  NameTag tag;  // of its first word
  Span span;    // of the text, in bytes
};

struct Gold {
  std::string text;
  std::vector<Entity> entities;
};

std::vector<Gold> read_gold(const char* path);

// The people that read/ finds in the text.
std::vector<Span> find_people_in(const Lexicon& lexicon, const Gold& gold);

}  // namespace logline::train
