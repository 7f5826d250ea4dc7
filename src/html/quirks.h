// Which doctypes put a page into quirks mode (HTML standard, section 13.2.6.4.1); there a table does not end
// the paragraph it stands in. Pure; safe from any thread.
//
//     is_quirky(token, buffer)     // "<!DOCTYPE html>": false
#pragma once

#include "html/text_buffer.h"
#include "html/token.h"

namespace logline::html {

bool is_quirky(const Token& doctype, const TextBuffer& buffer);

}  // namespace logline::html
