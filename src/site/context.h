// What a handler works with: the installation's views and accounts (those of its thread), the pages, and what
// was loaded at the start.
//
// Borrows everything; one thread at a time. `now` is given so that handlers know no clock.
#pragma once

#include "line/clickbait.h"
#include "render/pages.h"
#include "site/static_files.h"
#include "store/accounts.h"
#include "store/views.h"

namespace logline::site {

struct Context {
  store::Views& views;
  store::Accounts& accounts;
  const render::Pages& pages;
  const line::Clickbait& clickbait;
  const StaticFiles& files;
  Timestamp now;
};

}  // namespace logline::site
