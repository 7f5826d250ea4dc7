// What a handler works with: who asks, what they may see of the views, their accounts (all of its thread),
// the pages, and what was loaded at the start.
//
// Borrows everything; one thread at a time. `now` is given so that handlers know no clock. The views are not
// here: what is shown of them comes through the gate.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/time_zone.h"
#include "gate/gate.h"
#include "render/pages.h"
#include "site/desk.h"
#include "site/static_files.h"
#include "store/accounts.h"
#include "store/logins.h"

namespace logline::site {

// Who asks. At an installation of one person that is `kLocalReader`, who may do everything.
struct Visitor {
  std::string reader{store::kLocalReader};  // whose progress and follows; empty: nobody's
  store::Role role = store::Role::chief;
  std::int64_t login = 0;   // 0: none
  std::string name{};       // of the login
  std::string label{};      // what the household calls this reader
  std::string scopes{};     // of a program's token; a person may do what their role may
  bool is_program = false;  // showed a token
};

// How the site is run.
struct Mode {
  bool has_logins = false;  // people sign in; without, there is one person at this machine
  bool is_open = false;     // who has not signed in may read
  bool is_secure = false;   // reached by https
};

struct Context {
  Visitor visitor;
  gate::Gate gate;
  store::Accounts& accounts;
  store::Logins& logins;
  render::Pages pages;
  const StaticFiles& files;
  Timestamp now;
  Mode mode{};
  std::shared_ptr<const TimeZone> zone = std::make_shared<const TimeZone>();  // of the reader's clock
  std::string region{};        // where the reader watches; empty: not chosen
  const Desk* desk = nullptr;  // what the desk works on besides; nullptr: nothing
  std::string origin{};        // what absolute addresses begin with: "https://news.example"
  std::string form_token{};    // what a form on the page has to bring back
  // Whether the reader follows the title or person that the address names, where that is known already.
  std::optional<bool> is_followed{};
};

}  // namespace logline::site
