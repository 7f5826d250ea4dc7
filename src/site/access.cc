#include "site/access.h"

#include <string>
#include <string_view>

namespace logline::site {

namespace {

bool has_scope(const Visitor& visitor, std::string_view scope) {
  if (!visitor.is_program) return true;
  const std::string padded = " " + visitor.scopes + " ";
  return padded.find(" " + std::string(scope) + " ") != std::string::npos;
}

}  // namespace

bool may_use(Access access, const Visitor& visitor, const Mode& mode) {
  using store::Role;
  switch (access) {
    case Access::anyone: return true;
    case Access::reading: return mode.is_open || (visitor.role >= Role::reader && has_scope(visitor, "read"));
    case Access::reader: return visitor.role >= Role::reader && has_scope(visitor, "progress");
    case Access::login: return visitor.login != 0 && !visitor.is_program;
    case Access::desk: return visitor.role >= Role::desk && has_scope(visitor, "desk");
    case Access::chief: break;
  }
  return visitor.role >= Role::chief && !visitor.is_program;
}

}  // namespace logline::site
