#include "app/feed_list.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "fetch/address_parts.h"
#include "fetch/http.h"

namespace logline::app {
namespace {

using feed::Outline;

// What stands in fields of its own in one outline and not in the other.
std::vector<std::pair<std::string, std::string>> attributes_of(const Outline& outline) {
  auto all = outline.others;
  if (!outline.title.empty()) all.emplace_back("title", outline.title);
  if (!outline.type.empty() && outline.type != "rss") all.emplace_back("type", outline.type);
  if (outline.feed.empty() && !outline.site.empty()) all.emplace_back("htmlUrl", outline.site);
  return all;
}

void give_attributes(Outline& outline, const std::vector<std::pair<std::string, std::string>>& attributes) {
  for (const auto& [name, value] : attributes) {
    if (name == "title")
      outline.title = value;
    else if (name == "type")
      outline.type = value;
    else if (name == "htmlUrl")
      outline.site = value;
    else
      outline.others.emplace_back(name, value);
  }
}

// Why an outline that means a feed cannot be followed; empty when it can, or is a folder or a remark.
std::string trouble_of(const Outline& outline, const std::string& address) {
  if (outline.is_broken) return "its tag is broken, a quotation mark is missing";
  if (!outline.unknown_entity.empty())
    return "its address has an entity that nobody declares, " + outline.unknown_entity;
  if (!address.empty()) {
    if (!fetch::is_web_address(address))
      return "its address is none of the web: " + fetch::without_credentials(outline.feed);
    return fetch::has_host(address)
               ? ""
               : "its address names no host: " + fetch::without_credentials(outline.feed);
  }
  const std::string type = to_lower(outline.type);
  const bool means_a_feed = type == "rss" || type == "atom" || type == "feed" || type == "rdf";
  if (means_a_feed) return "it says that it is a feed, and gives no address (xmlUrl)";
  if (type == "include") return "it includes another list: give that one's address too";
  return {};
}

class ListReader {
 public:
  explicit ListReader(const feed::Opml& list) : list_(list), folders_(feed::folders_of(list)) {}

  Result<FeedList> read() {
    for (std::size_t i = 0; i < list_.outlines.size(); ++i) take(i);
    if (list_.left_out > 0)
      found_.unread.push_back({std::to_string(list_.left_out) + " more outlines are left out",
                               {},
                               "hand them over in lists of at most 100,000"});
    if (list_.is_cut)
      found_.unread.push_back({"the list ends before it is closed; what may have followed is missing",
                               {},
                               "export it again and follow it once more"});
    if (!found_.feeds.empty()) return std::move(found_);
    return found_.unread.empty() ? fail("the list names no feed") : tl::unexpected(found_.unread.front());
  }

 private:
  void take(std::size_t index) {
    const Outline& outline = list_.outlines[index];
    const std::string address = fetch::web_address_of(outline.feed);
    if (const std::string trouble = trouble_of(outline, address); !trouble.empty()) {
      const std::string name = outline.text.empty() ? "" : " \"" + outline.text + "\"";
      found_.unread.push_back({"not followed: " + trouble, "line " + std::to_string(outline.line) + name});
      return;
    }
    if (address.empty()) return take_folder(index);
    const std::vector<std::string> folders = names_above(index);
    if (places_.emplace(address, folders).second)
      found_.outlines.push_back({address, folders, outline.text, attributes_of(outline)});
    if (!known_.insert(address).second) {
      ++found_.repeated;
      return;
    }
    found_.feeds.push_back(
        {.address = address, .title = outline.text, .site = outline.site, .folders = folders});
  }

  void take_folder(std::size_t index) {
    std::vector<std::string> path = names_above(index);
    path.push_back(list_.outlines[index].text);
    auto attributes = attributes_of(list_.outlines[index]);
    if (!attributes.empty()) found_.outlines.push_back({{}, std::move(path), {}, std::move(attributes)});
  }

  std::vector<std::string> names_above(std::size_t index) {
    std::vector<std::string> names;
    for (std::size_t at = folders_[index]; at != feed::kNoFolder; at = folders_[at])
      names.push_back(list_.outlines[at].text);
    std::ranges::reverse(names);
    return names;
  }

  const feed::Opml& list_;
  const std::vector<std::size_t> folders_;
  FeedList found_;
  std::unordered_set<std::string> known_;
  std::set<std::pair<std::string, std::vector<std::string>>> places_;
};

// Folders as they are needed, and what stands in each in the order in which it came.
class ListWriter {
 public:
  using Path = std::vector<std::string>;

  void describe_folder(const FeedOutline& outline) { described_[outline.folders] = &outline; }

  void add(const Path& folders, Outline outline) {
    const std::size_t parent = folder_at(folders);
    nodes_[parent].inside.push_back(nodes_.size());
    nodes_.push_back({std::move(outline), {}});
  }

  feed::Opml write() {
    feed::Opml list{.title = "Feeds followed by logline"};
    std::vector<std::pair<std::size_t, std::uint32_t>> waiting;  // nodes and their depths, the next last
    const auto wait = [&](const std::vector<std::size_t>& inside, std::uint32_t depth) {
      for (auto node = inside.rbegin(); node != inside.rend(); ++node) waiting.emplace_back(*node, depth);
    };
    wait(nodes_[0].inside, 0);
    while (!waiting.empty()) {
      const auto [node, depth] = waiting.back();
      waiting.pop_back();
      list.outlines.push_back(std::move(nodes_[node].outline));
      list.outlines.back().depth = depth;
      wait(nodes_[node].inside, depth + 1);
    }
    return list;
  }

 private:
  struct Node {
    Outline outline;
    std::vector<std::size_t> inside;
  };

  std::size_t folder_at(const Path& path) {
    if (path.empty()) return 0;
    if (const auto known = folders_.find(path); known != folders_.end()) return known->second;
    const std::size_t parent = folder_at(Path(path.begin(), path.end() - 1));
    Outline folder{.text = path.back()};
    if (const auto described = described_.find(path); described != described_.end())
      give_attributes(folder, described->second->attributes);
    nodes_[parent].inside.push_back(nodes_.size());
    nodes_.push_back({std::move(folder), {}});
    return folders_[path] = nodes_.size() - 1;
  }

  std::vector<Node> nodes_{Node{}};  // the first is the list itself
  std::map<Path, std::size_t> folders_;
  std::map<Path, const FeedOutline*> described_;
};

Outline outline_of(const FollowedFeed& feed, const std::string& text) {
  const std::string shown = fetch::without_credentials(feed.address);
  return {.text = !text.empty()         ? text
                  : !feed.title.empty() ? feed.title
                                        : shown,
          .type = "rss",
          .feed = shown,
          .site = feed.site};
}

}  // namespace

Result<FeedList> read_feed_list(std::string_view bytes) {
  const auto list = feed::parse_opml(bytes);
  if (!list) return tl::unexpected(list.error());
  return ListReader(*list).read();
}

feed::Opml feed_list_of(const std::vector<FollowedFeed>& feeds, const std::vector<FeedOutline>& outlines) {
  std::unordered_map<std::string_view, const FollowedFeed*> by_address;
  for (const FollowedFeed& feed : feeds) by_address.emplace(feed.address, &feed);
  ListWriter writer;
  for (const FeedOutline& outline : outlines)
    if (outline.feed.empty()) writer.describe_folder(outline);
  std::unordered_set<std::string_view> placed;
  for (const FeedOutline& place : outlines) {
    const auto feed = by_address.find(place.feed);
    if (feed == by_address.end()) continue;
    placed.insert(place.feed);
    Outline outline = outline_of(*feed->second, place.text);
    give_attributes(outline, place.attributes);
    writer.add(place.folders, std::move(outline));
  }
  for (const FollowedFeed& feed : feeds)
    if (!placed.contains(feed.address) && feed.named_by.empty())
      writer.add(feed.folders, outline_of(feed, {}));
  return writer.write();
}

}  // namespace logline::app
