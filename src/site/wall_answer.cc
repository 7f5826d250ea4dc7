#include <charconv>

#include "site/form_guard.h"
#include "site/routes.h"
#include "site/target.h"

namespace logline::site {
namespace {

constexpr int kMostSeasons = 200, kMostEpisodes = 9999;
constexpr std::size_t kLongestKey = 300;

// Empty is 0; nullopt for what is no number from 0 to `most`.
std::optional<int> number_of(const std::string& text, int most) {
  if (text.empty()) return 0;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > most)
    return std::nullopt;
  return value;
}

// How far a reader says they are; nullopt for a form that makes no sense.
std::optional<wall::TitleProgress> progress_of(const Fields& form) {
  const std::string said = value_of(form, "say");
  const auto season = number_of(value_of(form, "season"), kMostSeasons);
  const auto episode = number_of(value_of(form, "episode"), kMostEpisodes);
  if (!season || !episode) return std::nullopt;
  wall::TitleProgress progress{.season = *season, .episode = *season == 0 ? 0 : *episode};
  if (said == "caught-up")
    progress.is_caught_up = true;
  else if (said == "open")
    progress.wants_everything = true;
  else if (said != "watched")
    return std::nullopt;
  return progress;
}

}  // namespace

// Whether the title is known is not asked: what is answered must not tell of titles that lie behind the wall.
Result<Response> change_progress(const Request& request, Context& context) {
  if (!is_from_our_page(request)) return html_response(403, context.pages.notice("token"));
  const auto key = key_from_path(request.captures.front());
  const auto progress = progress_of(request.form);
  if (!key || key->size() > kLongestKey || !progress) return html_response(400, context.pages.notice("bad"));
  if (auto done = context.accounts.set_progress(store::kLocalReader, *key, *progress); !done)
    return tl::unexpected(done.error());
  return redirect(render::title_address(*key) + "?saved=1#progress");
}

Result<Response> answer_settings(const Request& request, Context& context) {
  auto progress = context.accounts.progress(store::kLocalReader);
  if (!progress) return tl::unexpected(progress.error());
  const render::SettingsPage page{.wants_everything = progress->wants_everything,
                                  .wants_placeholder = progress->wants_placeholder,
                                  .token = form_token(request),
                                  .has_saved = request.query.contains("saved")};
  Response response = html_response(200, context.pages.settings(page));
  remember_token(request, page.token, response);
  return response;
}

Result<Response> change_settings(const Request& request, Context& context) {
  if (!is_from_our_page(request)) return html_response(403, context.pages.notice("token"));
  const std::string wall = value_of(request.form, "wall");
  if (wall != "bars" && wall != "leave-out" && wall != "open")
    return html_response(400, context.pages.notice("bad"));
  auto done = context.accounts.set_wishes(store::kLocalReader, wall == "open", wall == "bars");
  if (!done) return tl::unexpected(done.error());
  return redirect("/settings?saved=1");
}

}  // namespace logline::site
