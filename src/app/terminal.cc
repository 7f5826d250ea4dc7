#include "app/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "app/words.h"
#include "fmt/format.h"

namespace logline::app {

using namespace std::chrono_literals;

bool is_terminal_out() { return isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr; }

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20)
    return std::min<int>(size.ws_col, 110);
  return 80;
}

std::string Style::wrap(std::string_view code, std::string_view text) const {
  return is_styled ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

ProgressBar::ProgressBar(std::string what, bool is_quiet)
    : what_(std::move(what)),
      is_terminal_(isatty(STDERR_FILENO) == 1),
      began_(std::chrono::steady_clock::now()),
      item_began_(began_),
      drawn_(began_) {
  if (!is_quiet) drawer_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ProgressBar::~ProgressBar() { end(); }

void ProgressBar::end() {
  drawer_.request_stop();
  if (drawer_.joinable()) drawer_.join();
  clear();
}

void ProgressBar::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    wakes_.wait_for(lock, stop, 200ms, [] { return false; });
    if (!stop.stop_requested()) draw(std::chrono::steady_clock::now());
  }
}

void ProgressBar::draw(Moment now) {
  if (now - began_ < 1s) return;
  if (!is_terminal_ && now - drawn_ < 5s) return;
  drawn_ = now;
  is_shown_ = is_terminal_;
  std::fprintf(stderr, is_terminal_ ? "\r\x1b[K%s" : "logline: %s\n", text(now).c_str());
}

std::string ProgressBar::text(Moment now) const {
  constexpr std::size_t kCells = 30;
  constexpr std::size_t kLongest = 60;  // of an item's name; its end tells more
  std::string text = what_ + " ";
  if (of_ > 0 && is_terminal_) {
    const std::size_t filled = std::min(kCells, kCells * done_ / of_);
    text += "[" + std::string(filled, '#') + std::string(kCells - filled, '.') + "] ";
  }
  text += of_ == 0 ? fmt::format("{}", done_) : fmt::format("{} of {}", done_, of_);
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - item_began_).count();
  if (item_.empty() || seconds < 1) return text;
  std::string shown = printable(item_);
  if (is_terminal_ && shown.size() > kLongest) {
    std::size_t from = shown.size() - kLongest;
    while (from < shown.size() && (static_cast<unsigned char>(shown[from]) & 0xC0U) == 0x80U) ++from;
    shown = "…" + shown.substr(from);
  }
  return text + fmt::format(", {} s at {}", seconds, shown);
}

void ProgressBar::show(std::size_t done, std::size_t of) {
  const std::lock_guard lock(mutex_);
  done_ = done;
  of_ = of;
}

void ProgressBar::begin(std::string_view item) {
  const std::lock_guard lock(mutex_);
  item_ = item;
  item_began_ = std::chrono::steady_clock::now();
}

void ProgressBar::clear() {
  const std::lock_guard lock(mutex_);
  if (is_shown_) std::fputs("\r\x1b[K", stderr);
  is_shown_ = false;
}

}  // namespace logline::app
