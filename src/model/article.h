// An article: what a person would call the article, and nothing else of the page.
//
// Each part (headline, standfirst, text, an image's alt text) is UTF-8 and immutable once the article is
// made; every Span points into one of them. Paragraphs of `text` are separated by line feeds. An edit makes a
// new revision of the same article (same name). Owns its strings; reading from several threads is safe.
//
//     std::string_view evidence = article.quoted(statement.span);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/timestamp.h"
#include "model/ids.h"
#include "model/span.h"

namespace logline {

struct Image {
  std::string address{};
  std::string alt{};  // in the words of whoever published it
  std::string caption{};
  std::string credit{};
  bool is_lead = false;               // the one the page gives to those who share it
  std::optional<std::uint32_t> at{};  // byte of the article's text before which it stands; nullopt: not known
  std::string described{};            // by the desk of this installation; no statement is read from it
};

struct Embed {
  std::string
      kind{};  // "x" "bluesky" "mastodon" "instagram" "tiktok" "youtube" "vimeo" "audio" "video" "other"
  std::string address{};
  std::string text{};
  std::string who{};                  // "@handle" or the name of the account; empty when not known
  std::optional<std::uint32_t> at{};  // byte of the article's text before which it stands; nullopt: not known
  bool is_in_text = false;            // its words are lines of the article's text, up to `at`
};

// What a source says of its own date, and where it says it.
struct DateClaim {
  std::string field{};  // "published" or "modified"
  std::string
      from{};      // "json-ld", "meta NAME", "itemprop", "time", "address", "line", "script", "id", "picture"
  Timestamp at{};  // at the precision and in the zone stated there
};

// What the page's markup said about a stretch of `text`; evidence for read/, never shown.
enum class MarkKind : std::uint8_t { emphasis, heading, list_item, block_quote, link };
struct Mark {
  MarkKind kind;
  std::uint32_t begin, end;  // bytes of text
};

// The shape of a stretch of `text` on its page, so that it can be printed with its headings, lists and
// tables. Stretches follow each other and cover the text but for the line feeds between them.
enum class ShapeKind : std::uint8_t { paragraph, heading, list_item, cell, caption };
struct Shape {
  ShapeKind kind = ShapeKind::paragraph;
  std::uint8_t level = 0;   // of a heading: 1–6; of a list: how many lists are around it
  bool is_ordered = false;  // of a list: numbered
  bool is_quoted = false;   // inside a quotation set apart
  std::uint32_t outer = 0;  // equal for the parts of one list, table or quotation; 0 for none
  std::uint32_t inner = 0;  // equal for the parts of one item or row
  std::uint32_t begin = 0, end = 0;
  bool is_header = false;               // of a cell: it names its column or row
  std::uint16_t column = 0;             // of a cell: the first it stands in, from 1; equal for its parts
  std::uint16_t columns = 1, rows = 1;  // of a cell: how many it reaches over; those are empty otherwise
  std::int32_t number = 0;              // of an item of a numbered list: what stands before it
};

// A link in `text`. The address is absolute and http or https.
struct Link {
  std::string address{};
  std::uint32_t begin = 0, end = 0;
};

// What the page and the answer it came in say of the reader's and machines' rights. Recorded, and obeyed
// elsewhere.
struct RightsSignal {
  std::string from{};   // "x-robots-tag" "meta robots" "tdm-reservation" "tdm-policy" "json-ld"
  std::string value{};  // as stated
};
struct Rights {
  bool forbids_archive = false;
  bool reserves_mining = false;   // text and data mining (TDMRep)
  std::optional<bool> is_free{};  // false: behind a paywall; nullopt: not said
  std::vector<RightsSignal> signals{};
};

struct Article {
  ArticleId id;           // ArticleId::of(name)
  std::string name{};     // given id, else the path below the argument without its ending, else the address
  std::string source{};   // path or address it came from
  std::string address{};  // canonical, may be empty
  std::string outlet{};   // may be empty
  std::string headline{};
  std::string standfirst{};
  std::string text{};
  std::optional<Timestamp> published{};
  std::optional<Timestamp> modified{};
  std::vector<DateClaim> date_claims{};  // all that was found, most trusted first
  bool is_date_inferred = false;         // the source states none: given by --date, or by the article's story
  std::vector<std::string> byline{};
  std::string language{};  // BCP 47; empty: not known
  std::string section{};
  std::vector<std::string> tags{};
  std::vector<Image> images{};
  std::vector<Embed> embeds{};
  std::vector<Mark> marks{};                // by begin
  std::vector<Shape> shapes{};              // by begin; empty when the source has none (plain texts, feeds)
  std::vector<Link> links{};                // by begin
  std::vector<std::string> schema_types{};  // of schema.org, as the page names them
  Rights rights{};
  std::optional<std::uint32_t> comments{};  // how many of them the feed counts (slash:comments, thr:total)
  std::uint32_t revisions = 1;
  std::vector<std::string> earlier_headlines{};  // of earlier revisions, oldest first, without repeats

  // The text of a part; empty when the article has no such part.
  [[nodiscard]] std::string_view part(Part which) const;
  // The bytes a span covers; asserts that it lies inside its part.
  [[nodiscard]] std::string_view quoted(const Span& span) const;
};

}  // namespace logline
