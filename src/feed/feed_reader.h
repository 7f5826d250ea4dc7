// XML tokens to a Feed: keeps the open elements, captures what leaves hold, and mends what was left open.
//
// Elements nest on a stack of bounded depth. A leaf that we know is *captured*: all up to its end, markup
// included, becomes one string. An item ends the item before it; the end of an item or of what holds it ends
// whatever is open inside. One reader reads one document, whose text must outlive it; one thread.
//
//     Feed feed = FeedReader(text, address).read();
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "feed/declared_entities.h"
#include "feed/entry_fields.h"
#include "feed/namespace_scopes.h"
#include "feed/xml_scanner.h"
#include "model/entry.h"

namespace logline::feed {

class FeedReader {
 public:
  FeedReader(std::string_view text, std::string_view address)
      : text_(text), scanner_(text), address_(address) {}
  Feed read();

 private:
  struct Frame {
    std::string_view name;
    Element element;
  };
  struct Inherited {  // xml:base or xml:lang
    std::size_t depth;
    std::string value;
  };
  // A leaf being read.
  struct Capture {
    Captured value;
    std::string_view name;
    bool is_open = false;
    bool says_xhtml = false;      // by its type
    std::size_t nested = 0;       // elements open inside
    std::size_t nested_same = 0;  // of them, those of its own name
  };

  // With the entities expanded that the document declares.
  std::string_view tag_text(const Token& token);
  void start(const Token& token);
  void end(const Token& token);
  void characters(const Token& token);

  void open(Element element, const Token& token, Attributes attributes);
  void open_root(std::string_view name, const Attributes& attributes);
  void inherit(const Attributes& attributes);
  void pop_to(std::size_t depth);
  void finish_entry();

  void begin_capture(Element element, std::string_view name, Attributes attributes);
  [[nodiscard]] bool ends_capture(Element element) const;
  void end_in_capture(const Token& token, Element element);
  void append_markup(const Token& token);
  void finish_capture();

  [[nodiscard]] Element resolve(std::string_view name) const;
  [[nodiscard]] std::size_t depth_of(Element element) const {
    return open_[static_cast<std::size_t>(element)];
  }
  [[nodiscard]] std::string base() const;
  void note_once(bool& is_noted, std::string_view what);

  std::string_view text_;
  XmlScanner scanner_;
  DeclaredEntities entities_;
  std::deque<std::string> expanded_tags_;  // start tags with entities expanded; attributes are views of them
  std::string address_;
  Feed feed_;
  EntryDraft draft_;
  Capture capture_;
  NamespaceScopes scopes_;
  std::vector<Frame> frames_;
  std::vector<Inherited> bases_, languages_;
  std::array<std::size_t, kElementCount> open_{};  // how many frames of each element
  bool has_root_ = false, has_entities_ = false;
  bool noted_ampersand_ = false, noted_open_ = false, noted_deep_ = false, noted_many_ = false;
};

}  // namespace logline::feed
