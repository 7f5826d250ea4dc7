// Every page, from values to HTML: templates and vocabulary loaded once.
//
// Copies share what was loaded. Immutable; safe from any thread. load() fails only when a template or the
// vocabulary is wrong, which a test finds before a person does.
//
//     Result<Pages> pages = Pages::load("/static/logline.0abc.css");
//     std::string html = pages->around({.reader = "Ada"}).log({.entries = …});
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "render/api_page.h"
#include "render/feed_page.h"
#include "render/genre_page.h"
#include "render/list_pages.h"
#include "render/log_page.h"
#include "render/outlet_page.h"
#include "render/story_page.h"
#include "render/templates.h"
#include "render/title_page.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// What stands around every page.
struct Chrome {
  std::string reader{};      // who reads; empty: nobody has signed in, or nobody needs to
  std::string form_token{};  // what forms have to bring back
  std::string origin{};      // what absolute addresses begin with
  std::shared_ptr<const TimeZone> zone = std::make_shared<const TimeZone>();  // of the reader's clock
  bool has_logins = false;
  bool is_desk = false;   // has the desk's pages
  bool is_chief = false;  // decides who may come in
};

class Pages {
 public:
  // Addresses of the style sheet and the script.
  static Result<Pages> load(std::string stylesheet, std::string script = {});

  [[nodiscard]] std::string log(const LogPage& page) const;
  [[nodiscard]] std::string story(const StoryPage& page) const;
  // A story that lies behind the wall, with none of its words.
  [[nodiscard]] std::string walled_story(const WalledLine& walled) const;
  [[nodiscard]] std::string title(const RecordPage& page) const;
  [[nodiscard]] std::string person(const RecordPage& page) const;
  [[nodiscard]] std::string outlet(const OutletPage& page) const;
  [[nodiscard]] std::string titles(const TitlesPage& page) const;
  [[nodiscard]] std::string genre(const GenrePage& page) const;
  [[nodiscard]] std::string genres(const std::vector<std::string>& genres) const;
  [[nodiscard]] std::string search(const SearchPage& page) const;
  [[nodiscard]] std::string settings(const SettingsPage& page) const;
  // `description` is OpenAPI, as web/openapi.json.
  [[nodiscard]] std::string api(const Json& description) const;
  [[nodiscard]] std::string atom_feed(const FeedPage& page) const;
  [[nodiscard]] std::string json_feed(const FeedPage& page) const;
  // A template that makes XML, by name.
  [[nodiscard]] std::string xml(std::string_view name, const Values& values) const;
  // What could not be done: see notice_values().
  [[nodiscard]] std::string notice(const std::string& kind, const std::string& detail = {}) const;
  // A page that is a form with few values: its template by name.
  [[nodiscard]] std::string page(std::string_view name, Values values) const;
  [[nodiscard]] const Words& words() const { return *words_; }
  // The same pages with this around them.
  [[nodiscard]] Pages around(Chrome chrome) const;

 private:
  [[nodiscard]] std::string render(Values values) const;
  [[nodiscard]] Values feed(const FeedPage& page) const;
  std::string stylesheet_, script_;
  std::shared_ptr<const Templates> templates_;
  std::shared_ptr<const Words> words_;
  Chrome chrome_;
};

}  // namespace logline::render
