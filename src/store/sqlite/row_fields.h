// What each value that the views keep is made of, in the order of its bytes (packed.h).
//
// A field that is added, left out or moved changes what is in views.db: then a migration drops the views.
// Bodies of articles are kept as pages show them: without shapes, links and what else only extraction needs.
#pragma once

#include "model/words.h"
#include "store/sqlite/packed.h"
#include "store/view_rows.h"

namespace logline::store {

template <>
struct LastOf<TimePrecision> : std::integral_constant<TimePrecision, TimePrecision::second> {};
template <>
struct LastOf<PartKind> : std::integral_constant<PartKind, PartKind::image> {};
template <>
struct LastOf<MarkKind> : std::integral_constant<MarkKind, MarkKind::link> {};
template <>
struct LastOf<MentionKind> : std::integral_constant<MentionKind, MentionKind::quote> {};
template <>
struct LastOf<Event> : std::integral_constant<Event, Event::rebooted> {};
template <>
struct LastOf<Job> : std::integral_constant<Job, Job::other> {};
template <>
struct LastOf<Relation> : std::integral_constant<Relation, Relation::leaves> {};
template <>
struct LastOf<Polarity> : std::integral_constant<Polarity, Polarity::no> {};
template <>
struct LastOf<Certainty> : std::integral_constant<Certainty, Certainty::confirmed> {};
template <>
struct LastOf<TitleKind> : std::integral_constant<TitleKind, TitleKind::film> {};

template <class Way>
void walk(Way& way, Of<Timestamp, Way>& at) {
  way(at.utc_seconds, at.precision, at.zone_minutes);
}
template <class Way>
void walk(Way& way, Of<PartialDate, Way>& date) {
  way(date.year, date.month, date.day);
}
template <class Way>
void walk(Way& way, Of<Part, Way>& part) {
  way(part.kind, part.image);
}
template <class Way>
void walk(Way& way, Of<Span, Way>& span) {
  way(span.part, span.begin, span.end);
}
template <class Way>
void walk(Way& way, Of<Reveal, Way>& reveal) {
  way(reveal.title, reveal.season, reveal.episode);
}

// Statements.
template <class Way>
void walk(Way& way, Of<Argument, Way>& argument) {
  way(argument.value, argument.span);
}
template <class Way>
void walk(Way& way, Of<When, Way>& when) {
  way(when.date, when.span);
}
template <class Way>
void walk(Way& way, Of<StatusClaim, Way>& claim) {
  way(claim.title, claim.season, claim.event, claim.when);
}
template <class Way>
void walk(Way& way, Of<CreditClaim, Way>& claim) {
  way(claim.title, claim.person, claim.job, claim.character);
}
template <class Way>
void walk(Way& way, Of<AvailabilityClaim, Way>& claim) {
  way(claim.title, claim.season, claim.service, claim.relation, claim.from, claim.region);
}
template <class Way>
void walk(Way& way, Of<QuoteClaim, Way>& claim) {
  way(claim.speaker, claim.text, claim.venue, claim.when, claim.title);
}
template <class Way>
void walk(Way& way, Of<SynopsisClaim, Way>& claim) {
  way(claim.title, claim.text);
}
template <class Way>
void walk(Way& way, Of<RelatedClaim, Way>& claim) {
  way(claim.title, claim.value);
}
template <class Way>
void walk(Way& way, Of<AwardClaim, Way>& claim) {
  way(claim.person, claim.title, claim.value, claim.year);
}
template <class Way>
void walk(Way& way, Of<GenreClaim, Way>& claim) {
  way(claim.title, claim.value);
}
// Whose statement it is stands in the row around it.
template <class Way>
void walk(Way& way, Of<Statement, Way>& one) {
  way(one.claim, one.polarity, one.certainty, one.said_at, one.span, one.sentence, one.reveals, one.rule);
}

// Articles.
template <class Way>
void walk(Way& way, Of<Image, Way>& image) {
  way(image.address, image.alt, image.caption, image.credit, image.is_lead, image.described);
}
template <class Way>
void walk(Way& way, Of<Embed, Way>& embed) {
  way(embed.kind, embed.address, embed.text, embed.who);
}
template <class Way>
void walk(Way& way, Of<DateClaim, Way>& claim) {
  way(claim.field, claim.from, claim.at);
}
template <class Way>
void walk(Way& way, Of<Mark, Way>& mark) {
  way(mark.kind, mark.begin, mark.end);
}
template <class Way>
void walk(Way& way, Of<Mention, Way>& mention) {
  way(mention.kind, mention.span, mention.value, mention.speaker);
}
template <class Way>
void walk(Way& way, Of<Edit, Way>& edit) {
  way(edit.at, edit.headline, edit.removed, edit.added, edit.reveals);
}
template <class Way>
void walk(Way& way, Of<Article, Way>& one) {
  way(one.id, one.name, one.source, one.address, one.outlet, one.headline, one.standfirst, one.text);
  way(one.published, one.modified, one.date_claims, one.is_date_inferred, one.byline, one.language);
  way(one.section, one.tags, one.images, one.embeds, one.marks, one.revisions, one.earlier_headlines);
}
template <class Way>
void walk(Way& way, Of<Reading, Way>& one) {
  way(one.is_about_television, one.is_roundup, one.main_title, one.statements, one.mentions, one.reveals);
}
template <class Way>
void walk(Way& way, Of<DescribedImage, Way>& one) {
  way(one.image, one.text);
}
template <class Way>
void walk(Way& way, Of<HeldBack, Way>& held) {
  way(held.id, held.statements, held.places);
}
template <class Way>
void walk(Way& way, Of<ArticleRow, Way>& row) {
  way(row.article, row.reading, row.seq, row.story, row.copy_of, row.crowd, row.is_new, row.is_completed);
  way(row.edits, row.earlier_addresses, row.is_decided, row.left, row.described, row.held_back);
}

// What an article says of a subject: little enough that a record is told again for each reader without
// reading the articles.
template <class Way>
void walk(Way& way, Of<SaidRow, Way>& row) {
  way(row.article.id, row.article.outlet, row.article.address, row.article.published, row.article.images);
  way(row.seq, row.story, row.reveals, row.statements, row.places);
}

// Stories.
template <class Way>
void walk(Way& way, Of<Story, Way>& one) {
  way(one.id, one.articles, one.copies, one.covers, one.first, one.is_about_television);
}
template <class Way>
void walk(Way& way, Of<Addition, Way>& addition) {
  way(addition.article, addition.span, addition.text, addition.key);
}
template <class Way>
void walk(Way& way, Of<LineSource, Way>& source) {
  way(source.article, source.outlet, source.address, source.at);
}
template <class Way>
void walk(Way& way, Of<Line, Way>& line) {
  way(line.story, line.article, line.source, line.text, line.fresh, line.new_keys, line.additions);
  way(line.sources, line.reveals, line.kicker, line.label, line.season);
}
template <class Way>
void walk(Way& way, Of<StoryRow, Way>& row) {
  way(row.story, row.line, row.at, row.outlets, row.title_keys, row.has_news, row.gives_away);
}

// Records and titles.
template <class Way>
void walk(Way& way, Of<RecordValue, Way>& value) {
  way(value.value, value.certainty, value.since, value.as_of, value.sources, value.reveals, value.why);
}
template <class Way>
void walk(Way& way, Of<RecordField, Way>& field) {
  way(field.name, field.chosen, field.also, field.history);
}
template <class Way>
void walk(Way& way, Of<Record, Way>& record) {
  way(record.subject, record.name, record.key, record.fields);
}
template <class Way>
void walk(Way& way, Of<Title, Way>& title) {
  way(title.id, title.name, title.kind, title.year, title.service, title.aliases, title.is_imported,
      title.misspellings, title.cast, title.ids, title.apart, title.genres, title.region, title.merged_into);
}

}  // namespace logline::store
