// The connections that are open, in the order in which they have to make room when all places are taken:
// those that never asked for anything first, the longest open before the others; then those that have, the
// longest silent first. So connections that are opened and left lock nobody out who is reading. Safe from any
// thread.
//
//     auto place = connections.enter(session);
//     connections.hear(place);                     // it asked for something
//     connections.leave(place);                    // it is gone
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <vector>

namespace logline::site {

class HttpSession;

class OpenConnections {
 public:
  struct Entry {
    std::weak_ptr<HttpSession> session{};
    bool has_asked = false;
  };
  using Place = std::list<Entry>::iterator;  // until leave()

  Place enter(std::weak_ptr<HttpSession> session);
  void hear(Place place);
  void leave(Place place);

  // The one that has to make room, which then stands last; nullptr: there is none.
  std::shared_ptr<HttpSession> take_next();
  std::vector<std::shared_ptr<HttpSession>> all();

 private:
  std::mutex mutex_;
  std::list<Entry> silent_, heard_;
};

}  // namespace logline::site
