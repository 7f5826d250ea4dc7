// Where sentences and paragraphs end. Used by tokenise alone; fills Tokens::sentences and
// Token::starts_sentence. Pure.
//
//     split_sentences(tokens, abbreviations);
#pragma once

#include "text/tokens.h"

namespace logline {

void split_sentences(Tokens& tokens, const Abbreviations& abbreviations);

}  // namespace logline
