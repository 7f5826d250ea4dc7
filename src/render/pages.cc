#include "render/pages.h"

#include "base/ascii.h"
#include "render/dates.h"
#include "render/escape.h"
#include "render/line_values.h"
#include "render/share.h"

namespace logline::render {

Result<Pages> Pages::load(std::string stylesheet, std::string script) {
  Pages pages;
  auto templates = load_templates();
  if (!templates) return tl::unexpected(templates.error());
  auto words = load_words();
  if (!words) return tl::unexpected(words.error());
  pages.stylesheet_ = std::move(stylesheet);
  pages.script_ = std::move(script);
  pages.templates_ = std::make_shared<const Templates>(std::move(*templates));
  pages.words_ = std::make_shared<const Words>(std::move(*words));
  return pages;
}

// A page's values say which template they are for.
std::string Pages::render(Values values) const {
  const std::string name = values["page"].text();
  values["stylesheet"] = stylesheet_;
  values["script"] = script_;
  values["form_token"] = chrome_.form_token;
  values["chrome"] = {{"reader", chrome_.reader},
                      {"zone", zone_words(words_->zone().name)},
                      {"visitor", chrome_.has_logins && chrome_.reader.empty()},
                      {"logins", chrome_.has_logins},
                      {"desk", chrome_.is_desk},
                      {"chief", chrome_.has_logins && chrome_.is_chief}};
  if (!values.contains("page_title")) values["page_title"] = words_->of("page", name, "");
  values["alternates"] = feed_links(words_->of("feed.log"), "/feed");
  if (values.contains("canonical"))
    values["share"] = share_page(chrome_.origin + values["canonical"].text(), values["page_title"].text());
  std::vector<std::string> lists;  // a template asks has_X before it opens the list X
  for (const Values::Member& member : values.members())
    if (member.value.is_array()) lists.push_back(member.name);
  for (const std::string& list : lists) values["has_" + list] = !values[list].empty();
  return templates_->render(name, values);
}

std::string Pages::log(const LogPage& page) const { return render(log_values(page, *words_)); }
std::string Pages::outlet(const OutletPage& page) const { return render(outlet_values(page, *words_)); }
std::string Pages::titles(const TitlesPage& page) const { return render(titles_values(page, *words_)); }
std::string Pages::genre(const GenrePage& page) const { return render(genre_values(page, *words_)); }
std::string Pages::genres(const std::vector<std::string>& genres) const {
  return render(genres_values(genres, *words_));
}
std::string Pages::search(const SearchPage& page) const { return render(search_values(page, *words_)); }
std::string Pages::settings(const SettingsPage& page) const { return render(settings_values(page, *words_)); }
std::string Pages::api(const Json& description) const { return render(api_values(description, *words_)); }

std::string Pages::story(const StoryPage& page) const {
  Values values = story_values(page, *words_);
  values["share"] = share_story(page, chrome_.origin, *words_);
  return render(std::move(values));
}

std::string Pages::title(const RecordPage& page) const {
  Values values = title_values(page, *words_);
  values["share"] = share_title(page, chrome_.origin, *words_);
  return render(std::move(values));
}

std::string Pages::person(const RecordPage& page) const {
  Values values = person_values(page, *words_);
  values["share"] = share_person(page, chrome_.origin, *words_);
  return render(std::move(values));
}

// With what each entry says.
Values Pages::feed(const FeedPage& page) const {
  Values values = feed_values(page, *words_);
  for (Values& entry : values["entries"]) {
    const std::string content = templates_->render("feed_content", entry);
    entry["content"] = trim(content);
  }
  return values;
}

std::string Pages::atom_feed(const FeedPage& page) const { return xml("feed_atom", feed(page)); }
std::string Pages::json_feed(const FeedPage& page) const {
  return to_line(render::json_feed(feed(page))) + "\n";
}

std::string Pages::xml(std::string_view name, const Values& values) const {
  return xml_characters(templates_->render(name, values));
}

std::string Pages::walled_story(const WalledLine& walled) const {
  Values values = walled_values(walled, *words_);
  values["page"] = "walled";
  return render(std::move(values));
}

std::string Pages::page(std::string_view name, Values values) const {
  values["page"] = name;
  return render(std::move(values));
}

Pages Pages::around(Chrome chrome) const {
  Pages pages = *this;
  pages.words_ = std::make_shared<const Words>(words_->in(chrome.zone));
  pages.chrome_ = std::move(chrome);
  return pages;
}

std::string Pages::notice(const std::string& kind, const std::string& detail) const {
  return render(notice_values(kind, detail, *words_));
}

}  // namespace logline::render
