// XML to tokens, whatever its faults: one pass, no copy, no recursion, no memory that grows with the input.
//
// Never fails: what is not markup is text ("<3", "a < b"). Comments, processing instructions and document
// types are passed over; who wants the entities that one declares reads them itself (declared_entities.h).
// Tokens are views into the text, which must outlive them. One scanner belongs to one thread.
//
//     XmlScanner scanner("<title>Loom &amp; Ash</title>");
//     while (auto token = scanner.next()) …      // start "title", text "Loom &amp; Ash", end "title"
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace logline::feed {

enum class TokenKind { start, end, text, cdata };

struct Token {
  TokenKind kind;
  std::string_view name;  // of a tag, with its prefix, as written
  std::string_view
      text;  // text and cdata: the characters, references not decoded. Start tags: what follows the name
  std::string_view raw;  // everything, from '<' to '>'
  bool is_self_closing = false;
};

class XmlScanner {
 public:
  explicit XmlScanner(std::string_view text) : text_(text) {}
  std::optional<Token> next();
  // Bytes consumed.
  [[nodiscard]] std::size_t position() const { return at_; }
  // What stands in the brackets of the first document type passed so far that declares entities; empty
  // without one.
  [[nodiscard]] std::string_view internal_subset() const { return subset_; }

 private:
  [[nodiscard]] bool starts_markup(std::size_t at) const;
  std::optional<Token> scan_declaration();
  void skip_document_type();
  std::size_t find_close(std::string_view close, std::size_t from, bool& is_hopeless) const;
  std::size_t find_subset_end(std::size_t from);
  void skip_past(std::string_view end, std::size_t from, bool& is_hopeless);
  [[nodiscard]] std::size_t find_tag_end(std::size_t from);
  std::optional<Token> scan_tag();

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view subset_{};
  // Set when a search has run to the end of the text in vain, so that it is not tried again: keeps hostile
  // input linear.
  bool no_comment_end_ = false;
  bool no_instruction_end_ = false;
  bool no_subset_end_ = false;
  bool no_double_quote_ = false;
  bool no_single_quote_ = false;
  bool no_tag_end_ = false;
};

// Bytes that are looked at to tell what a document is.
inline constexpr std::size_t kHead = 65536;

// The name of the first tag there, as written; empty without one. A view into the text.
std::string_view first_tag(std::string_view text);

}  // namespace logline::feed
