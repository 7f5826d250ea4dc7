// What the desk says of one article, from the journal to the pages: an image described, a statement
// withdrawn. What `logline describe` and `logline correct`, and the desk of the site, do.
//
// An article is named by its id, its address, or the name it came with; an image by its number (from 1) or
// its address; a statement by its id, or words that its evidence alone has. Each takes the installation's
// lock.
//
//     describe_image(line, "https://outlet.example/a", "1", "A gull on a mast.");
//     correct_statement(line, "https://outlet.example/a", "renewed for a third season",
//     Correction::withdraw);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "app/command.h"
#include "app/decide.h"
#include "base/result.h"
#include "model/ids.h"

namespace logline::app {

struct Described {
  StoryId story{};
  std::string image{};  // its address
};

// An empty text withdraws what was said of the image.
Result<Described> describe_image(const CommandLine& line, const std::string& article,
                                 const std::string& image, const std::string& text, const Decider& who = {});

enum class Correction : std::uint8_t { withdraw, restore };

struct Corrected {
  StoryId story{};
  std::string evidence{};    // empty: the article does not say it any more
  std::size_t articles = 0;  // copies of the text are corrected with it
};

Result<Corrected> correct_statement(const CommandLine& line, const std::string& article,
                                    const std::string& statement, Correction what, const Decider& who = {});

}  // namespace logline::app
