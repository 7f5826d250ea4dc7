#include "site/open_files.h"

#include <sys/resource.h>

#include <algorithm>

namespace logline::site {
namespace {

constexpr rlim_t kOthers = 256;  // databases, feeds that are asked, the listening socket

}  // namespace

std::size_t make_room_for(std::size_t connections) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return connections;
  const rlim_t wanted = connections + kOthers;
  if (limit.rlim_cur < wanted) {
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    (void)::setrlimit(RLIMIT_NOFILE, &limit);
    (void)::getrlimit(RLIMIT_NOFILE, &limit);
  }
  const rlim_t room = limit.rlim_cur > 2 * kOthers ? limit.rlim_cur - kOthers : limit.rlim_cur / 2;
  return std::min<std::size_t>(connections, room);
}

}  // namespace logline::site
