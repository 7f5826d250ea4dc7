// What a page and the answer it came in say about archiving, mining and paying: X-Robots-Tag, meta robots,
// TDM reservation (header, meta or link; TDMRep), isAccessibleForFree (JSON-LD or item property), the tier of
// the content, licences. Recorded as stated; nothing is decided here. Pure.
//
//     article.rights = extract_rights(document, meta, stated);
#pragma once

#include "model/article.h"
#include "model/document.h"
#include "page/json_ld.h"
#include "page/page_meta.h"

namespace logline::page {

Rights extract_rights(const Document& document, const PageMeta& meta, const StatedArticle& stated);

}  // namespace logline::page
