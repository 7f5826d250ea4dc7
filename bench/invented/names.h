// Invented words, titles and people by number.
//
//     title_name(3)      // "The Kelo Marva"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace logline::bench {

inline std::string word(std::size_t number) {
  constexpr std::string_view kFirst = "bdfghjklmnprstvz", kThen = "aeiou";
  std::string text;
  for (std::size_t left = number + 80; left > 0; left /= 80) {
    text += kFirst[left % 80 / 5];
    text += kThen[left % 5];
  }
  return text;
}

inline std::string capital(std::size_t number) {
  std::string text = word(number);
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

inline std::string title_name(std::size_t number) {
  return (number % 3 == 0 ? "The " : "") + capital(7 * number + 1) + " " + capital(number % 997 + 80);
}

inline std::string person_name(std::size_t number) {
  return capital(number % 701 + 3) + " " + capital(13 * number + 5);
}

}  // namespace logline::bench
