#include "app/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "fmt/format.h"

namespace logline::app {

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

ProgressBar::ProgressBar(std::string what)
    : what_(std::move(what)),
      began_(std::chrono::steady_clock::now()),
      is_wanted_(isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(std::size_t done, std::size_t of) {
  using namespace std::chrono_literals;
  const auto now = std::chrono::steady_clock::now();
  if (!is_wanted_ || now - began_ < 1s || now - drawn_ < 100ms) return;
  drawn_ = now;
  is_shown_ = true;
  constexpr std::size_t kCells = 30;
  const std::size_t filled = of == 0 ? 0 : std::min(kCells, kCells * done / of);
  const std::string bar = std::string(filled, '#') + std::string(kCells - filled, '.');
  const std::string text =
      of == 0 ? fmt::format("{} {}", what_, done) : fmt::format("{} [{}] {} of {}", what_, bar, done, of);
  std::fprintf(stderr, "\r\x1b[K%s", text.c_str());
}

void ProgressBar::clear() {
  if (is_shown_) std::fputs("\r\x1b[K", stderr);
  is_shown_ = false;
}

}  // namespace logline::app
