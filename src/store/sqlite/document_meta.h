// A document without its bytes, as the journal keeps it beside them: one line of JSON. Pure.
//
//     Result<Document> again = parse_document_meta(document_meta(document));   // all but bytes
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/document.h"

namespace logline::store {

// Bytes that are not UTF-8 (in a header, say) become U+FFFD.
std::string document_meta(const Document& document);
// The empty text gives an empty document.
Result<Document> parse_document_meta(std::string_view text);
// The same document for a tombstone: without the headers.
Result<std::string> buried_meta(std::string_view meta);

}  // namespace logline::store
