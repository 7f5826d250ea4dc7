#include "render/line_values.h"

#include <algorithm>
#include <set>

#include "model/words.h"
#include "render/dates.h"
#include "render/marked_text.h"

namespace logline::render {
namespace {

constexpr std::size_t kAdditionsShown = 2;

Values additions_of(const ShownLine& shown) {
  Values adds = Values::array();
  for (const Addition& addition : shown.line.additions) {
    const auto source = shown.sources.find(addition.article);
    if (source == shown.sources.end() || adds.size() == kAdditionsShown) continue;
    adds.push_back({{"outlet", source->second.outlet}, {"extract", extract_values(addition.text, kExtract)}});
  }
  return adds;
}

std::size_t adding_reports(const ShownLine& shown) {
  std::set<ArticleId> articles;
  for (const Addition& addition : shown.line.additions)
    if (shown.sources.contains(addition.article)) articles.insert(addition.article);
  return articles.size();
}

}  // namespace

std::string cut_words(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return std::string(text);
  const auto space = text.substr(0, limit - 3).rfind(' ');
  std::size_t end = space == std::string_view::npos ? limit - 3 : space;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

Values extract_values(std::string_view text, std::size_t limit) {
  const bool has_own = text.starts_with("“") || text.starts_with("\"") || text.starts_with("‘");
  return {{"text", cut_words(text, limit)}, {"own", has_own}};
}

Values source_values(const Source& source, const Words& words) {
  const std::string key = fold_name(source.outlet);
  return {{"outlet", source.outlet.empty() ? words.of("outlet.unnamed") : source.outlet},
          {"outlet_href", key.empty() ? "" : outlet_address(key)},
          {"href", link_to(source.address)},
          {"at", moment_values(source.at, words)}};
}

Values line_values(const ShownLine& shown, const Words& words) {
  const Line& line = shown.line;
  std::vector<MarkedRange> fresh;
  fresh.reserve(line.fresh.size());
  for (const auto& [begin, end] : line.fresh) fresh.push_back({begin, end});
  Values adds = additions_of(shown);
  const bool has_adds = !adds.empty();
  Values values{{"href", story_address(line.story)},
                {"at", moment_values(shown.at, words)},
                {"kicker", line.kicker},
                {"kicker_href", shown.title_key.empty() ? "" : title_address(shown.title_key)},
                {"season", line.season ? std::to_string(*line.season) : ""},
                {"label", line.label.empty() ? "" : words.of("event." + line.label)},
                {"text", line.text},
                {"marked", marked_text(line.text, std::move(fresh), line.kicker)},
                {"adds", std::move(adds)},
                {"has_adds", has_adds},
                {"adding", nullptr},
                {"outlets", shown.outlets},
                {"outlets_noun", words.noun("outlet", shown.outlets)},
                {"more_outlets", shown.outlets > 1 ? std::to_string(shown.outlets - 1) : ""},
                {"first", source_values(shown.first, words)},
                {"id", line.story.to_string()},
                {"is_read", shown.is_read},
                {"has_news", shown.has_news}};
  const std::size_t adding = adding_reports(shown);
  if (adding > 0) values["adding"] = {{"n", adding}, {"one", adding == 1}};
  return values;
}

Values progress_values(const wall::TitleProgress& progress) {
  return {{"season", progress.season > 0 ? std::to_string(progress.season) : ""},
          {"episode", progress.episode > 0 ? std::to_string(progress.episode) : ""},
          {"not_started", progress.season <= 0 && !progress.is_caught_up},
          {"caught_up", progress.is_caught_up},
          {"open", progress.wants_everything}};
}

Values walled_values(const WalledLine& walled, const Words&) {
  Values values = progress_values(walled.progress);
  values["title"] = walled.title;
  values["href"] = walled.title_key.empty() ? "" : title_address(walled.title_key);
  return values;
}

std::string event_words(Event event, Polarity polarity, const Words& words) {
  return words.of((polarity == Polarity::no ? "event.not_" : "event.") + std::string(to_word(event)));
}

Values certainty_values(Certainty certainty, const Words& words) {
  return {{"text", words.of("certainty." + std::string(to_word(certainty)))},
          {"sure", certainty == Certainty::confirmed},
          {"said", certainty == Certainty::reported}};
}

}  // namespace logline::render
