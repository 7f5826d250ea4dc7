// A stream of JSON objects cut into one text each, however they are put together: an object a line, an array
// of them over lines (as Wikidata's dumps are) or in one line, objects one after another, one alone.
//
// Fed piece by piece, so memory is that of the largest object. An object that begins a line and goes on in it
// is taken to end with the line, so that a broken one costs no other; otherwise brackets decide, and what is
// never closed costs all that follows. The texts are not checked any further. One thread.
//
//     JsonPieces pieces(16 << 20, [&](const JsonPiece& piece) { … });
//     while (read(chunk)) pieces.feed(chunk);
//     pieces.finish();
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::catalogue {

struct JsonPiece {
  std::size_t line = 1;           // where it begins
  Result<std::string_view> text;  // lives during the call; an error: too long, cut off, or no object
};

class JsonPieces {
 public:
  using Taker = std::function<void(const JsonPiece&)>;
  JsonPieces(std::size_t most_bytes, Taker take) : most_bytes_(most_bytes), take_(std::move(take)) {}

  void feed(std::string_view chunk);
  void finish();

 private:
  enum class Shape { unknown, lines, brackets };

  void feed_lines(std::string_view chunk);
  void feed_brackets(std::string_view chunk);
  void look_at_start(std::string_view chunk);
  void end_line();
  bool is_inside(char c);
  void keep(std::string_view bytes);
  void give();
  void refuse(std::string what, std::string remedy = {});

  std::size_t most_bytes_;
  Taker take_;
  Shape shape_ = Shape::unknown;
  std::string held_;  // of a piece that is not whole yet; at the start, what does not tell the shape
  std::size_t line_ = 1, began_ = 1;
  std::size_t depth_ = 0;
  bool is_in_string_ = false, is_escaped_ = false;
  bool is_too_long_ = false;  // the piece at hand; nothing of it is held
  bool has_strayed_ = false;  // between pieces, and it has been told
};

}  // namespace logline::catalogue
