#include "site/my_services.h"
#include "site/progress_form.h"
#include "site/routes.h"
#include "site/target.h"
#include "wrap/time_zones.h"

namespace logline::site {

// Whether the title is known is not asked: what is answered must not tell of titles that lie behind the wall.
Result<Response> change_progress(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  const auto progress = progress_of(request.form);
  if (!key || key->size() > kLongestKey || !progress) return html_response(400, context.pages.notice("bad"));
  if (auto done = context.accounts.set_progress(context.visitor.reader, *key, *progress); !done)
    return tl::unexpected(done.error());
  return redirect(render::title_address(*key) + "?saved=1#progress");
}

Result<Response> answer_settings(const Request& request, Context& context) {
  const wall::Progress& progress = context.gate.progress();
  const auto zone = context.accounts.zone(context.visitor.reader);
  if (!zone) return tl::unexpected(zone.error());
  const auto services = context.accounts.services(context.visitor.reader);
  if (!services) return tl::unexpected(services.error());
  const render::SettingsPage page{.wants_everything = progress.wants_everything,
                                  .wants_placeholder = progress.wants_placeholder,
                                  .zones = wrap::time_zone_names(),
                                  .zone = *zone,
                                  .machine_zone = wrap::machine_time_zone(),
                                  .services = *services,
                                  .region = context.region,
                                  .has_saved = request.query.contains("saved")};
  return html_response(200, context.pages.settings(page));
}

Result<Response> change_settings(const Request& request, Context& context) {
  const std::string wall = value_of(request.form, "wall");
  const bool is_wall = wall == "bars" || wall == "leave-out" || wall == "open";
  const std::string zone = value_of(request.form, "zone");
  const std::string region = value_of(request.form, "region");
  const bool is_region = region.empty() || context.pages.words().has("region." + region);
  const auto services = parse_services(value_of(request.form, "services"));
  if (!is_wall || !services || !is_region || (!zone.empty() && !wrap::load_time_zone(zone)))
    return html_response(400, context.pages.notice("bad"));
  const std::string& reader = context.visitor.reader;
  if (auto done = context.accounts.set_wishes(reader, wall == "open", wall == "bars"); !done)
    return tl::unexpected(done.error());
  if (request.form.contains("zone"))
    if (auto done = context.accounts.set_zone(reader, zone); !done) return tl::unexpected(done.error());
  if (request.form.contains("region"))
    if (auto done = context.accounts.set_region(reader, region); !done) return tl::unexpected(done.error());
  if (request.form.contains("services"))
    if (auto done = context.accounts.set_services(reader, *services); !done)
      return tl::unexpected(done.error());
  return redirect("/settings?saved=1");
}

}  // namespace logline::site
