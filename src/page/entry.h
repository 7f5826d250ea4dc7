// An entry of a feed to an Article: what the feed says of it, its content cleaned of tags and of the feed's
// furniture.
//
// The name is the entry's address; without one its guid; without that the feed's address, "#" and a hash of
// title and summary. Pure; safe from any thread.
//
//     for (const Entry& entry : feed.entries) articles.push_back(article_from_entry(entry, feed, document,
//     rules));
#pragma once

#include "model/article.h"
#include "model/document.h"
#include "model/entry.h"
#include "page/rules.h"

namespace logline {

// `feed_document`: the document that the feed came in. The outlet is the document's when it tells one, else
// the <source> of an entry that the feed took over, else the feed's title.
Article article_from_entry(const Entry& entry, const Feed& feed, const Document& feed_document,
                           const PageRules& rules);

namespace page {
// "BBC News - Entertainment & Arts | RSS" style names of feeds without what names the section or the format.
std::string outlet_of_feed(std::string_view title, const PageRules& rules);
}  // namespace page

}  // namespace logline
