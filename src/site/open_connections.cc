#include "site/open_connections.h"

namespace logline::site {

OpenConnections::Place OpenConnections::enter(std::weak_ptr<HttpSession> session) {
  const std::lock_guard lock(mutex_);
  return silent_.insert(silent_.end(), Entry{std::move(session)});
}

void OpenConnections::hear(Place place) {
  const std::lock_guard lock(mutex_);
  heard_.splice(heard_.end(), place->has_asked ? heard_ : silent_, place);
  place->has_asked = true;
}

void OpenConnections::leave(Place place) {
  const std::lock_guard lock(mutex_);
  (place->has_asked ? heard_ : silent_).erase(place);
}

std::shared_ptr<HttpSession> OpenConnections::take_next() {
  const std::lock_guard lock(mutex_);
  for (std::list<Entry>* list : {&silent_, &heard_}) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      list->splice(list->end(), *list, list->begin());
      if (auto session = list->back().session.lock()) return session;  // else it is about to leave
    }
  }
  return nullptr;
}

std::vector<std::shared_ptr<HttpSession>> OpenConnections::all() {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<HttpSession>> sessions;
  for (const std::list<Entry>* list : {&silent_, &heard_})
    for (const Entry& one : *list)
      if (auto session = one.session.lock()) sessions.push_back(std::move(session));
  return sessions;
}

}  // namespace logline::site
