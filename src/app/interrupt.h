// Ctrl-C, or the end that a service manager asks for, of a command that may run for long: told to what runs
// as a stop token, so that it ends with a word. A second one ends the program at once.
//
// One at a time in a program; while it lives it has SIGINT and SIGTERM.
//
//     Interrupt interrupt;
//     poll(…, interrupt.token());
//     if (interrupt.has_come()) …
#pragma once

#include <stop_token>
#include <thread>

namespace logline::app {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  [[nodiscard]] static bool has_come();
  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

  // From here on what runs cannot be told to stop: it is ended with these words, which must be a literal;
  // nullptr: it can again.
  static void ends_at_once(const char* words);

 private:
  std::stop_source stop_;
  std::jthread watcher_;  // asks whether one has come: a handler may not call request_stop()
};

}  // namespace logline::app
