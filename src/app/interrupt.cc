#include "app/interrupt.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace logline::app {
namespace {

constexpr int kEndedBySignal = 128;
constexpr std::chrono::milliseconds kAskedEvery{50};

std::atomic<bool> has_come_{false};
std::atomic<const char*> last_words_{nullptr};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<const char*>::is_always_lock_free);

// Only what a handler may do.
void on_signal(int number) {
  if (const char* words = last_words_.load(); words != nullptr) {
    [[maybe_unused]] const auto written = write(STDERR_FILENO, words, std::strlen(words));
    std::_Exit(kEndedBySignal + number);
  }
  has_come_ = true;
  std::signal(number, SIG_DFL);
}

}  // namespace

Interrupt::Interrupt() {
  has_come_ = false;
  watcher_ = std::jthread([stop = stop_](const std::stop_token& ends) mutable {
    while (!ends.stop_requested() && !has_come_) std::this_thread::sleep_for(kAskedEvery);
    if (has_come_) stop.request_stop();
  });
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
}

Interrupt::~Interrupt() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
  last_words_ = nullptr;
}

bool Interrupt::has_come() { return has_come_; }

void Interrupt::ends_at_once(const char* words) { last_words_ = words; }

}  // namespace logline::app
