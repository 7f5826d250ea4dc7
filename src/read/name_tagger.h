// Names by what was learned of them (lexicon's name_weights): the best tags for the words of a sentence.
//
// Only capitalised words, and particles between two of them, are asked about: a name holds a capital. The
// best way through the tags of one stretch of such words is found exactly (Viterbi). Borrows what it is made
// from; one thread.
//
//     for (const TaggedName& name : names_in(tag_names(weights, features, sentence, stretch), stretch)) …
#pragma once

#include <vector>

#include "lexicon/name_weights.h"
#include "read/name_features.h"
#include "read/neighbours.h"

namespace logline {

// The words of a sentence that may belong to a name, in stretches without a gap.
std::vector<TokenRange> find_name_stretches(const Tokens& tokens, const Sentence& sentence,
                                            const NameTables& tables);

// The best tag of each token of a stretch.
std::vector<NameTag> tag_names(const NameWeights& weights, const NameFeatures& features,
                               const Sentence& sentence, TokenRange stretch);

struct TaggedName {
  NameTag kind;  // person, place, organisation
  TokenRange range;
};

std::vector<TaggedName> names_in(const std::vector<NameTag>& tags, TokenRange stretch);

}  // namespace logline
