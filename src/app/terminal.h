// What the terminal can show: colours, width, and progress on standard error.
//
// Nothing is coloured when standard output is not a terminal or NO_COLOR is set.
//
//     ProgressBar bar("reading");
//     bar.begin("feeds/a.xml");
//     bar.show(17, 886);
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

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

// Says on standard error how far the work is and what it is at, once it takes longer than a second: a line
// that is drawn again and clears itself on a terminal, a plain line every five seconds elsewhere, nothing
// when quiet. What is at hand is named when it alone takes more than a second. Draws from a thread of its
// own, so that something that hangs is named too; calls come from one other thread.
class ProgressBar {
 public:
  explicit ProgressBar(std::string what, bool is_quiet = false);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // `of` 0: how much there is to do is not known.
  void show(std::size_t done, std::size_t of);
  // What is worked on from now on: a file, an address.
  void begin(std::string_view item);
  // Makes room for other output.
  void clear();
  // Draws no more; another bar may take over.
  void end();

 private:
  using Moment = std::chrono::steady_clock::time_point;
  void run(const std::stop_token& stop);
  void draw(Moment now);
  [[nodiscard]] std::string text(Moment now) const;

  const std::string what_;
  const bool is_terminal_;
  const Moment began_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable_any wakes_;
  std::string item_;
  Moment item_began_, drawn_;
  std::size_t done_ = 0, of_ = 0;
  bool is_shown_ = false;
  std::jthread drawer_;  // last: ends before the rest goes away
};

}  // namespace logline::app
