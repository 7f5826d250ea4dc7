// When a status takes place: which of a sentence's dates is meant, and in which year.
//
// Of a delay it is the new date, not the old one. What is scheduled or delayed lies ahead: a month or day
// that the article gives without a year is the next one after the article's own day. Pure.
//
//     if (const Mention* date = date_of_status(context, view, cue, event)) claim.when =
//     when_of_status(context, *date, event);
#pragma once

#include "model/statement.h"
#include "read/said_of_title.h"

namespace logline {

const Mention* date_of_status(const Context& context, const SentenceView& view, TokenRange cue, Event event);

When when_of_status(const Context& context, const Mention& date, Event event);

}  // namespace logline
