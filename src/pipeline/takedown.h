// A takedown, whole: the journal forgets the bytes, of documents that are the address's or the outlet's own
// and of the article inside feeds.
//
// A feed that carried the article is kept as the articles it held besides it, printed (articles.h), so that
// its neighbours lose nothing. Applying it to the views is replay()'s. One thread; needs the installation
// open for writing.
//
//     Result<std::size_t> documents = take_down(installation, {.address = "https://outlet.example/a"});
#pragma once

#include <cstddef>

#include "base/result.h"
#include "store/installation.h"

namespace logline::pipeline {

// How many documents lost their bytes or an article.
Result<std::size_t> take_down(store::Installation& installation, const store::Burial& burial);

}  // namespace logline::pipeline
