// One string of broken JSON: raw control characters, unescaped quotes, escapes that are none, and a quote
// that is missing at the end of a line are mended. Pure.
//
//     std::string out;
//     JsonString read = mend_json_string(R"("The "Bear" returns","url":…)", 0, false, true, out);
//     // out: "The \"Bear\" returns", quotes around it included
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace logline {

struct JsonString {
  std::size_t end = 0;          // behind it
  const char* fault = nullptr;  // the first that was mended
  bool is_cut = false;          // the text ends first; what was appended is not whole
  bool is_lost = false;         // the next object begins first: likewise, and `end` is the comma before that
  bool has_quotes = false;      // in it, unescaped
};

// The string whose quote is at `begin`, appended to `out`. Where a quote ends a string is told by what stands
// behind it: a comma or a bracket, and behind a comma in an object, a key, with or without quotes of its own.
// A key ends at the first.
JsonString mend_json_string(std::string_view text, std::size_t begin, bool is_key, bool is_in_object,
                            std::string& out);

}  // namespace logline
