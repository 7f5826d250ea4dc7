// What the terminal can show: colours, width, and a progress bar on standard error.
//
// Nothing is coloured, and no bar is drawn, when the stream is not a terminal or NO_COLOR is set.
//
//     ProgressBar bar("reading");
//     bar.show(17, 886);
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace logline::app {

bool is_terminal_out();
int terminal_width();  // columns of standard output; 80 when it is not a terminal

// ANSI styles, or the text as it is when `is_styled` is false.
struct Style {
  bool is_styled = false;

  [[nodiscard]] std::string bold(std::string_view text) const { return wrap("1", text); }
  [[nodiscard]] std::string dim(std::string_view text) const { return wrap("2", text); }
  [[nodiscard]] std::string underline(std::string_view text) const { return wrap("4", text); }
  [[nodiscard]] std::string fresh(std::string_view text) const { return wrap("1;4;32", text); }

 private:
  [[nodiscard]] std::string wrap(std::string_view code, std::string_view text) const;
};

// Appears when the work takes longer than a second; clears itself.
class ProgressBar {
 public:
  explicit ProgressBar(std::string what);
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // `of` 0: how much there is to do is not known.
  void show(std::size_t done, std::size_t of);
  void clear();

 private:
  std::string what_;
  std::chrono::steady_clock::time_point began_, drawn_{};
  bool is_shown_ = false;
  bool is_wanted_;
};

}  // namespace logline::app
