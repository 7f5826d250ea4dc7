// What pages are made of: values that have passed the wall already. Whoever fills them (site/) has left out
// everything the reader may not see, so nothing here hides anything, and counts count what is here.
//
// Plain values. The pointers borrow: articles and statements outlive the page that shows them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/timestamp.h"
#include "model/article.h"
#include "model/edit.h"
#include "model/ids.h"
#include "model/line.h"
#include "model/outlet_name.h"
#include "model/reading.h"
#include "model/record.h"
#include "wall/progress.h"

namespace logline::render {

// Who says something, and when.
struct Source {
  std::string outlet{};
  std::string address{};
  std::optional<Timestamp> at{};
};
using Sources = std::map<ArticleId, Source>;

struct ShownLine {
  Line line{};
  std::string title_key{};  // of the kicker; empty: no page to link to
  std::optional<Timestamp> at{};
  std::size_t outlets = 0;
  bool has_news = false;
  Source first{};
  Sources sources{};  // of the additions
  bool is_read = false;
};

// A line that lies behind the wall. It says which title and what the reader has watched, and nothing of the
// story.
struct WalledLine {
  PartialDate day{};
  std::string title{};
  std::string title_key{};
  wall::TitleProgress progress{};
};

struct StoryReport {
  const Article* article = nullptr;
  const Reading* reading = nullptr;
  std::vector<bool> is_new{};  // per statement of the reading
  bool is_copy = false;
  const std::vector<Edit>* edits = nullptr;
  std::vector<const Statement*> withdrawn{};  // by the desk: they are not in the reading
};

struct SeenStatement {
  const Statement* statement = nullptr;
  const Article* article = nullptr;
};

Source source_of(const Article& article);
// The address when it is http or https, else nothing: the only addresses that become links.
std::string link_to(const std::string& address);
// A folded name as one part of an address, and back: "the salt clerks" is "the-salt-clerks".
std::string key_to_path(std::string_view key);
std::string title_address(std::string_view key);
std::string story_address(StoryId id);
// The id that a person means: typed alone, or as the end of the address of a story's page.
std::optional<StoryId> story_in(std::string_view typed);
std::string person_address(std::string_view key);
std::string outlet_address(std::string_view key);
std::string genre_address(std::string_view key);
std::string percent_encode(std::string_view text);

}  // namespace logline::render
