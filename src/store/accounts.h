// Accounts: readers, how far they have watched, what they follow, what was sent to them. Never rebuilt, never
// derived.
//
// A reader is known by a name; `kLocalReader` is the person at this installation and exists from the start.
// What is asked of a reader who was never written gives the empty answer. Several processes may write: each
// call is one transaction. An object serves one thread at a time.
//
//     accounts.set_progress(kLocalReader, "severance", {.season = 1, .episode = 9});
//     Result<wall::Progress> progress = accounts.progress(kLocalReader);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/timestamp.h"
#include "model/ids.h"
#include "wall/progress.h"

namespace logline::store {

inline constexpr std::string_view kLocalReader = "local";

struct Follow {
  std::string subject;  // "title" or "person"
  std::string key;      // folded name
  friend auto operator<=>(const Follow&, const Follow&) = default;
};

// Something to send: one fact to one reader.
struct Message {
  std::string reader;
  std::string fact;  // fact_key of the statement; a reader gets a fact once, however often views are rebuilt
  std::string channel;  // "mail" "feed" "calendar" "push"
  std::string body;
};
struct PostedMessage {
  std::int64_t id;
  Message message;
};

class Accounts {
 public:
  virtual ~Accounts() = default;

  virtual Result<wall::Progress> progress(std::string_view reader) = 0;
  virtual Result<void> set_progress(std::string_view reader, std::string_view title_key,
                                    const wall::TitleProgress& progress) = 0;
  // What holds for all titles.
  virtual Result<void> set_wishes(std::string_view reader, bool wants_everything, bool wants_placeholder) = 0;
  // Name of the time zone whose clock the reader goes by; empty: none was chosen.
  virtual Result<std::string> zone(std::string_view reader) = 0;
  virtual Result<void> set_zone(std::string_view reader, std::string_view zone) = 0;

  // Where the reader watches, "GB" (ISO 3166); empty: not chosen.
  virtual Result<std::string> region(std::string_view reader) = 0;
  virtual Result<void> set_region(std::string_view reader, std::string_view region) = 0;

  // Services that the reader can watch, as they name them.
  virtual Result<std::vector<std::string>> services(std::string_view reader) = 0;
  // Names without line feeds.
  virtual Result<void> set_services(std::string_view reader, std::span<const std::string> services) = 0;

  // By subject and key.
  virtual Result<std::vector<Follow>> follows(std::string_view reader) = 0;
  virtual Result<void> follow(std::string_view reader, const Follow& what) = 0;
  virtual Result<void> unfollow(std::string_view reader, const Follow& what) = 0;

  // The reader looks at the log now. Gives when they looked before this visit; looks less than half an hour
  // apart are one visit.
  virtual Result<std::optional<Timestamp>> look(std::string_view reader, const Timestamp& now) = 0;
  virtual Result<bool> is_read(std::string_view reader, StoryId story) = 0;
  // Which of those, which is_read() tells one by one.
  virtual Result<std::vector<StoryId>> read_among(std::string_view reader, std::span<const StoryId> stories);
  virtual Result<std::vector<StoryId>> read_stories(std::string_view reader) = 0;  // by id
  virtual Result<void> mark_read(std::string_view reader, StoryId story, bool is_read) = 0;

  // How far deliver/ has come in the views' stream of changes.
  virtual Result<Seq> delivered() = 0;
  // Puts messages into the outbox and moves delivered() to `position`, in one transaction. A fact that this
  // reader was sent before is left out. Returns how many were put.
  virtual Result<std::size_t> post(Seq position, std::span<const Message> messages) = 0;
  // The oldest messages that wait, and one leaving the outbox.
  virtual Result<std::vector<PostedMessage>> outbox(std::size_t limit) = 0;
  virtual Result<void> mark_sent(std::int64_t id) = 0;
};

}  // namespace logline::store
