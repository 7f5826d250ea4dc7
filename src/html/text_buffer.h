// The text a parser works over: the decoded page, and behind it whatever is not found in the page as it
// stands (decoded references, names in lower case). Spans count through both as if they were one string, and
// become offsets into that one string when the tree takes it.
//
// Owns both parts. The page's bytes never move while it lives, so that views of them stay valid; views of
// what was added last until the next call of add. Not safe to share between threads.
//
//     TextBuffer buffer("<p>A");
//     Span name = buffer.add("p");        // {4, 5}
//     buffer.view(name);                  // "p"
#pragma once

#include <string>
#include <string_view>

#include "html/span.h"

namespace logline::html {

class TextBuffer {
 public:
  // Takes the page with its line ends normalised to line feeds, as the standard's input stream has them.
  explicit TextBuffer(std::string page);

  [[nodiscard]] std::string_view page() const { return page_; }
  [[nodiscard]] bool has_nul() const { return has_nul_; }  // somewhere in the page
  [[nodiscard]] std::string_view view(Span span) const {
    const auto split = static_cast<std::uint32_t>(page_.size());
    if (span.begin < split) return std::string_view(page_).substr(span.begin, span.size());
    return std::string_view(added_).substr(span.begin - split, span.size());
  }
  Span add(std::string_view text);
  // For text that is put together in place: append to added() between these two.
  std::string& added() { return added_; }
  [[nodiscard]] std::uint32_t end() const { return static_cast<std::uint32_t>(page_.size() + added_.size()); }

  // The whole as one string; the buffer is empty afterwards.
  std::string take();

 private:
  std::string page_, added_;
  bool has_nul_ = false;
};

}  // namespace logline::html
