// Logins in a temporary folder.
#pragma once

#include <memory>
#include <string>

#include "store/installation.h"
#include "store/logins.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::site {

class SomeLogins {
 public:
  SomeLogins() {
    installation_ =
        std::make_unique<store::Installation>(store::Installation::create(folder_.path() + "/news").value());
    logins_ = store::open_logins(folder_.path() + "/news").value();
  }
  store::Logins& operator*() { return *logins_; }
  store::Logins* operator->() { return logins_.get(); }
  store::Installation& installation() { return *installation_; }

 private:
  store::TemporaryFolder folder_;
  std::unique_ptr<store::Installation> installation_;
  std::unique_ptr<store::Logins> logins_;
};

// Where nobody has a login.
inline store::Logins& no_logins() {
  static SomeLogins none;
  return *none;
}

}  // namespace logline::site
