// Which element fills which field of an Entry. The one place to read, or change, for "where does the title
// come from".
//
// An EntryDraft belongs to one entry while its elements arrive; finish() gives the Entry. One thread.
//
//     EntryDraft draft;
//     draft.apply(captured, place);
//     Entry entry = draft.finish();
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "feed/captured.h"
#include "model/entry.h"

namespace logline::feed {

// Where in the entry an element stood.
struct Place {
  bool is_in_author = false;
  bool is_in_image = false;   // <image> of an item
  bool is_in_media = false;   // media:content
  bool is_in_source = false;  // <source>: where the entry first stood
};

class EntryDraft {
 public:
  void apply(const Captured& captured, const Place& place);
  // media:content: an image, or the media that the next descriptions are of.
  void open_media(const Attributes& attributes, const std::string& base);
  void set_about(const std::string& about) { entry_.guid = about; }
  void set_language(const std::string& language) { entry_.language = language; }
  // The entry, and in `notes` what was wrong with it. The draft is empty after.
  Entry finish(std::vector<std::string>& notes);

 private:
  void apply_link(const Captured& captured);
  void apply_date(std::optional<Timestamp>& field, const Captured& captured);
  void apply_content(const Captured& captured);
  void apply_media(const Captured& captured, const Place& place);
  void apply_podcast(const Captured& captured);
  void apply_source(const Captured& captured);
  void add_enclosure(const Attributes& attributes, std::string address, const std::string& base);
  void add_author(const Captured& captured, bool is_email);
  void add_image(std::string address, const std::string& base);

  Entry entry_;
  std::string second_title_, second_summary_, second_author_, author_email_;
  std::string guid_link_;                 // the guid, where it may serve as link
  EntryImage described_;                  // description that came without an image
  std::size_t open_image_ = SIZE_MAX;     // index of the image whose media:content is open
  std::optional<std::uint32_t> seconds_;  // itunes:duration
  int link_rank_ = 0;                     // how good the link in entry_.address is
  std::vector<std::string> notes_;
};

}  // namespace logline::feed
