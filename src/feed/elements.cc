#include "feed/elements.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/ascii.h"

namespace logline::feed {
namespace {

using V = Vocabulary;
using E = Element;

struct NamespaceRow {
  std::string_view name;  // without scheme, in lower case, without a last '/' or '#'
  Vocabulary vocabulary;
};
constexpr std::array kNamespaces{
    NamespaceRow{"www.w3.org/2005/atom", V::core},
    NamespaceRow{"purl.org/atom/ns", V::core},
    NamespaceRow{"purl.org/rss/1.0", V::core},
    NamespaceRow{"purl.org/net/rss1.1", V::core},
    NamespaceRow{"my.netscape.com/rdf/simple/0.9", V::core},
    NamespaceRow{"channel.netscape.com/rdf/simple/0.9", V::core},
    NamespaceRow{"my.netscape.com/publish/formats/rss-0.91.dtd", V::core},
    NamespaceRow{"backend.userland.com/rss", V::core},
    NamespaceRow{"backend.userland.com/rss2", V::core},
    NamespaceRow{"blogs.law.harvard.edu/tech/rss", V::core},
    NamespaceRow{"purl.org/dc/elements/1.1", V::dublin_core},
    NamespaceRow{"purl.org/dc/elements/1.0", V::dublin_core},
    NamespaceRow{"purl.org/dc/terms", V::dublin_terms},
    NamespaceRow{"purl.org/rss/1.0/modules/content", V::content},
    NamespaceRow{"search.yahoo.com/mrss", V::media},
    NamespaceRow{"video.search.yahoo.com/mrss", V::media},
    NamespaceRow{"www.itunes.com/dtds/podcast-1.0.dtd", V::itunes},
    NamespaceRow{"podcastindex.org/namespace/1.0", V::podcast},
    NamespaceRow{"github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", V::podcast},
    NamespaceRow{"purl.org/rss/1.0/modules/slash", V::slash},
    NamespaceRow{"purl.org/syndication/thread/1.0", V::threading},
    NamespaceRow{"purl.org/rss/1.0/modules/syndication", V::syndication},
    NamespaceRow{"backend.userland.com/creativecommonsrssmodule", V::creative_commons},
    NamespaceRow{"cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", V::creative_commons},
    NamespaceRow{"web.resource.org/cc", V::creative_commons},
    NamespaceRow{"www.w3.org/1999/xhtml", V::xhtml},
    NamespaceRow{"www.w3.org/1999/02/22-rdf-syntax-ns", V::rdf},
};

struct PrefixRow {
  std::string_view prefix;
  Vocabulary vocabulary;
};
constexpr std::array kPrefixes{
    PrefixRow{"", V::core},
    PrefixRow{"atom", V::core},
    PrefixRow{"rss", V::core},
    PrefixRow{"atom10", V::core},
    PrefixRow{"a10", V::core},
    PrefixRow{"dc", V::dublin_core},
    PrefixRow{"dcterms", V::dublin_terms},
    PrefixRow{"content", V::content},
    PrefixRow{"media", V::media},
    PrefixRow{"itunes", V::itunes},
    PrefixRow{"podcast", V::podcast},
    PrefixRow{"slash", V::slash},
    PrefixRow{"thr", V::threading},
    PrefixRow{"sy", V::syndication},
    PrefixRow{"creativecommons", V::creative_commons},
    PrefixRow{"cc", V::creative_commons},
    PrefixRow{"xhtml", V::xhtml},
    PrefixRow{"rdf", V::rdf},
};

struct ElementRow {
  Vocabulary vocabulary;
  std::string_view name;
  Element element;
  constexpr bool operator<(const ElementRow& other) const {
    return std::tie(vocabulary, name) < std::tie(other.vocabulary, other.name);
  }
};
constexpr std::array kElements{
    ElementRow{V::core, "author", E::author},
    ElementRow{V::core, "body", E::body},
    ElementRow{V::core, "category", E::category},
    ElementRow{V::core, "channel", E::channel},
    ElementRow{V::core, "cloud", E::aside},
    ElementRow{V::core, "content", E::content},
    ElementRow{V::core, "contributor", E::aside},
    ElementRow{V::core, "copyright", E::rights},
    ElementRow{V::core, "created", E::published},
    ElementRow{V::core, "day", E::day},
    ElementRow{V::core, "description", E::description},
    ElementRow{V::core, "email", E::email},
    ElementRow{V::core, "enclosure", E::enclosure},
    ElementRow{V::core, "entry", E::item},
    ElementRow{V::core, "feed", E::root},
    ElementRow{V::core, "fullitem", E::content},
    ElementRow{V::core, "guid", E::guid},
    ElementRow{V::core, "hour", E::hour},
    ElementRow{V::core, "icon", E::url},
    ElementRow{V::core, "id", E::guid},
    ElementRow{V::core, "image", E::image},
    ElementRow{V::core, "issued", E::published},
    ElementRow{V::core, "item", E::item},
    ElementRow{V::core, "language", E::language},
    ElementRow{V::core, "lastbuilddate", E::updated},
    ElementRow{V::core, "link", E::link},
    ElementRow{V::core, "logo", E::url},
    ElementRow{V::core, "managingeditor", E::creator},
    ElementRow{V::core, "modified", E::updated},
    ElementRow{V::core, "name", E::name},
    ElementRow{V::core, "pubdate", E::published},
    ElementRow{V::core, "published", E::published},
    ElementRow{V::core, "rights", E::rights},
    ElementRow{V::core, "rss", E::root},
    ElementRow{V::core, "source", E::source},
    ElementRow{V::core, "subtitle", E::subtitle},
    ElementRow{V::core, "summary", E::description},
    ElementRow{V::core, "tagline", E::subtitle},
    ElementRow{V::core, "tags", E::keywords},
    ElementRow{V::core, "textinput", E::aside},
    ElementRow{V::core, "title", E::title},
    ElementRow{V::core, "ttl", E::ttl},
    ElementRow{V::core, "updated", E::updated},
    ElementRow{V::core, "url", E::url},
    ElementRow{V::dublin_core, "author", E::creator},
    ElementRow{V::dublin_core, "creator", E::creator},
    ElementRow{V::dublin_core, "date", E::published},
    ElementRow{V::dublin_core, "description", E::itunes_summary},
    ElementRow{V::dublin_core, "keywords", E::keywords},
    ElementRow{V::dublin_core, "language", E::language},
    ElementRow{V::dublin_core, "rights", E::rights},
    ElementRow{V::dublin_core, "subject", E::category},
    ElementRow{V::dublin_core, "title", E::second_title},
    ElementRow{V::dublin_terms, "abstract", E::itunes_summary},
    ElementRow{V::dublin_terms, "created", E::published},
    ElementRow{V::dublin_terms, "issued", E::published},
    ElementRow{V::dublin_terms, "modified", E::updated},
    ElementRow{V::dublin_terms, "rights", E::rights},
    ElementRow{V::content, "encoded", E::content},
    ElementRow{V::content, "fullitem", E::content},
    ElementRow{V::media, "category", E::category},
    ElementRow{V::media, "content", E::media_content},
    ElementRow{V::media, "copyright", E::rights},
    ElementRow{V::media, "credit", E::media_credit},
    ElementRow{V::media, "description", E::media_description},
    ElementRow{V::media, "group", E::media_group},
    ElementRow{V::media, "keywords", E::keywords},
    ElementRow{V::media, "text", E::media_description},
    ElementRow{V::media, "thumbnail", E::thumbnail},
    ElementRow{V::media, "title", E::media_title},
    ElementRow{V::itunes, "author", E::itunes_author},
    ElementRow{V::itunes, "category", E::category},
    ElementRow{V::itunes, "complete", E::is_complete},
    ElementRow{V::itunes, "duration", E::duration},
    ElementRow{V::itunes, "episode", E::episode},
    ElementRow{V::itunes, "explicit", E::is_explicit},
    ElementRow{V::itunes, "image", E::itunes_image},
    ElementRow{V::itunes, "keywords", E::keywords},
    ElementRow{V::itunes, "link", E::itunes_image},
    ElementRow{V::itunes, "new-feed-url", E::new_address},
    ElementRow{V::itunes, "season", E::season},
    ElementRow{V::itunes, "subtitle", E::subtitle},
    ElementRow{V::itunes, "summary", E::itunes_summary},
    ElementRow{V::itunes, "title", E::second_title},
    ElementRow{V::podcast, "episode", E::episode},
    ElementRow{V::podcast, "license", E::license},
    ElementRow{V::podcast, "season", E::season},
    ElementRow{V::podcast, "transcript", E::transcript},
    ElementRow{V::slash, "comments", E::comment_count},
    ElementRow{V::threading, "in-reply-to", E::in_reply_to},
    ElementRow{V::threading, "total", E::comment_count},
    ElementRow{V::syndication, "updatebase", E::update_base},
    ElementRow{V::syndication, "updatefrequency", E::update_frequency},
    ElementRow{V::syndication, "updateperiod", E::update_period},
    ElementRow{V::creative_commons, "license", E::license},
    ElementRow{V::xhtml, "body", E::body},
    ElementRow{V::xhtml, "div", E::content},
    ElementRow{V::rdf, "rdf", E::root},
};
static_assert(std::is_sorted(kElements.begin(), kElements.end()));

}  // namespace

std::optional<Vocabulary> vocabulary_of(std::string_view namespace_name) {
  std::string name = to_lower(trim(namespace_name));
  if (const std::size_t scheme = name.find("://"); scheme != std::string::npos) name.erase(0, scheme + 3);
  while (!name.empty() && (name.back() == '/' || name.back() == '#')) name.pop_back();
  for (const NamespaceRow& row : kNamespaces) {
    if (row.name == name) return row.vocabulary;
  }
  return std::nullopt;
}

Vocabulary vocabulary_of_prefix(std::string_view prefix) {
  for (const PrefixRow& row : kPrefixes) {
    if (equals_ignoring_case(row.prefix, prefix)) return row.vocabulary;
  }
  return Vocabulary::other;
}

Element element_of(Vocabulary vocabulary, std::string_view local_name) {
  const ElementRow wanted{vocabulary, local_name, E::other};
  const auto row = std::lower_bound(kElements.begin(), kElements.end(), wanted);
  return row != kElements.end() && row->vocabulary == vocabulary && row->name == local_name ? row->element
                                                                                            : E::other;
}

bool is_flat(Element element) {
  return element != E::other && element != E::description && element != E::content && element != E::body &&
         element != E::itunes_summary && element != E::media_description && !is_container(element);
}

}  // namespace logline::feed
