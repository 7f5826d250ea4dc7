#include "requests.h"

#include "../invented/names.h"
#include "model/statement.h"
#include "readers.h"
#include "render/shown.h"

namespace logline::bench {
namespace {

class Asker {
 public:
  explicit Asker(const Size& size) : size_(size) {}

  std::string log() {
    constexpr std::string_view kFilters[] = {
        "", "", "", "?show=status", "?show=first-looks", "?show=interviews"};
    if (dice_.chance(0.8)) return "/" + std::string(kFilters[dice_.below(6)]);
    const std::size_t story = newest();
    return "/?before=" + std::to_string(story_time(size_, story)) + "." + story_id(story).to_string();
  }
  std::string title() { return render::title_address(fold_name(title_name(dice_.skewed(size_.titles)))); }
  std::string person() {
    const std::size_t who = person_of(size_, dice_.skewed(size_.titles), dice_.below(6));
    return render::person_address(fold_name(person_name(who)));
  }
  std::string story() { return render::story_address(story_id(newest())); }
  std::string search() {
    const double kind = dice_.share();
    if (kind < 0.4) return "/search?q=" + render::percent_encode(title_name(dice_.skewed(size_.titles)));
    if (kind < 0.6) return "/search?q=" + render::percent_encode(person_name(dice_.skewed(people(size_))));
    const std::string first = word(dice_.skewed(kWords, 4));
    return "/search?q=" + first + (kind < 0.8 ? "" : "+" + word(dice_.skewed(kWords, 4)));
  }
  // As somebody types: the beginning of a name, now and then mistyped.
  std::string suggestions() {
    std::string name = title_name(dice_.skewed(size_.titles));
    name.resize(1 + dice_.below(name.size()));
    if (name.size() > 4 && dice_.chance(0.2)) std::swap(name[2], name[3]);
    return "/api/v1/suggestions?q=" + render::percent_encode(name);
  }
  std::string feed() {
    const std::string_view ending = dice_.chance(0.7) ? ".atom" : ".json";
    const double kind = dice_.share();
    if (kind < 0.4) return "/feed" + std::string(ending);
    return (kind < 0.8 ? title() : person()) + "/feed" + std::string(ending);
  }
  std::string api_log() { return dice_.chance(0.5) ? "/api/v1/log" : "/api/v1/log?limit=100"; }
  std::string session() { return session_of(dice_.below(size_.readers)); }
  bool is_signed_in() { return dice_.chance(0.5); }

 private:
  std::size_t newest() { return size_.stories - 1 - dice_.skewed(size_.stories, 3); }

  Size size_;
  Dice dice_{3};
};

}  // namespace

std::vector<Asked> requests(const Size& size, std::size_t of_each) {
  struct Kind {
    const char* name;
    std::string (Asker::*path)();
  };
  constexpr Kind kKinds[] = {{"log", &Asker::log},
                             {"my log", &Asker::log},
                             {"title", &Asker::title},
                             {"story", &Asker::story},
                             {"person", &Asker::person},
                             {"search", &Asker::search},
                             {"suggestions", &Asker::suggestions},
                             {"feed", &Asker::feed},
                             {"API log", &Asker::api_log}};
  Asker asker(size);
  std::vector<Asked> all;
  for (std::size_t i = 0; i < of_each; ++i) {
    for (const Kind& kind : kKinds) {
      const std::string_view name = kind.name;
      const bool is_mine = name == "my log" || (name != "log" && name != "feed" && asker.is_signed_in());
      all.push_back({kind.name, (asker.*kind.path)(), is_mine ? asker.session() : std::string()});
    }
  }
  return all;
}

}  // namespace logline::bench
