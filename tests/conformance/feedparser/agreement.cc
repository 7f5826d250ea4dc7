#include "tests/conformance/feedparser/agreement.h"

#include <map>

#include "base/ascii.h"
#include "base/partial_date.h"
#include "feed/parse_date.h"
#include "feed/person_name.h"
#include "feed/plain_text.h"
#include "page/entry.h"
#include "wrap/charset.h"

namespace logline::feed {
namespace {

using Json = nlohmann::json;

// feedparser's names of formats.
const std::map<std::string, std::string>& formats() {
  static const std::map<std::string, std::string> kFormats{
      {"rss", "rss"},         {"rss090", "rss 0.90"}, {"rss091n", "rss 0.91"}, {"rss091u", "rss 0.91"},
      {"rss092", "rss 0.92"}, {"rss093", "rss 0.93"}, {"rss094", "rss 0.94"},  {"rss10", "rss 1.0"},
      {"rss20", "rss 2."},    {"atom", "atom"},       {"atom01", "atom 0.1"},  {"atom02", "atom 0.2"},
      {"atom03", "atom 0.3"}, {"atom10", "atom 1.0"}};
  return kFormats;
}

std::string article_of(const AgreementContext& context, const std::string& html) {
  Entry entry;
  entry.content_html = html;
  const Article article = article_from_entry(entry, {}, {}, context.rules);
  std::string out = collapse_space(article.text);
  for (const Image& image : article.images) out += "\n" + image.address + " " + image.alt;
  return out;
}

bool is_html(const std::string& path) {
  for (const char* end : {"entries.summary", "entries.description", "entries.subtitle", "content.value",
                          "summary_detail.value"}) {
    if (path.ends_with(end)) return true;
  }
  return false;
}

// A date as nine numbers, of which six matter, or as it was written.
bool is_that_moment(std::int64_t ours, const Json& expected) {
  if (expected.is_string()) {
    const auto at = parse_date(expected.get<std::string>());
    return at && at->utc_seconds == ours;
  }
  if (!expected.is_array() || expected.size() < 6) return false;
  const CivilDate date = civil_from_days(ours / 86400);
  const auto clock = ours % 86400;
  return expected[0] == date.year && expected[1] == date.month && expected[2] == date.day &&
         expected[3] == clock / 3600 && expected[4] == clock / 60 % 60 && expected[5] == clock % 60;
}

bool gives_same_text(std::string_view bytes, const std::string& ours, std::string expected) {
  expected = to_lower(expected);
  if (expected == ours) return true;
  const auto wanted = wrap::to_utf8(bytes, expected);
  const auto got = wrap::to_utf8(bytes, ours);
  return wanted && got && *wanted == *got;
}

}  // namespace

bool agrees(const AgreementContext& context, const std::string& path, const Json& ours,
            const Json& expected) {
  if (ours == expected) return true;
  if (path.find("published") != std::string::npos || path.find("updated") != std::string::npos ||
      path.find("created") != std::string::npos)
    return ours.is_number() && is_that_moment(ours.get<std::int64_t>(), expected);
  if (ours.is_boolean() && expected.is_number()) return ours.get<bool>() == (expected != 0);
  if (!ours.is_string() && !path.ends_with(".ord")) return false;
  if (path.ends_with(".ord")) {
    const std::string text = wrap::to_utf8(ours.get<std::string>(), "utf-8").value_or("");
    return expected == 8230 && plain_text(text) == "\u2026";
  }
  const auto mine = ours.get<std::string>();
  if (!expected.is_string()) return false;
  const auto wanted = expected.get<std::string>();
  if (path == "version") return formats().contains(wanted) && mine.starts_with(formats().at(wanted));
  if (path == "encoding") return gives_same_text(context.bytes, mine, wanted);
  if (path.ends_with("author")) return mine == person_name(wanted) || mine == wanted;
  if (is_html(path)) {  // expected as HTML, or as plain text
    const std::string article = article_of(context, mine);
    return article == article_of(context, wanted) || article == article_of(context, escape_html(wanted));
  }
  return mine == collapse_space(wanted) || mine == plain_text(wanted);
}

}  // namespace logline::feed
