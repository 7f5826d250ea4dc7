// The element names the parser and the page stage know by number; any other name is Tag::other and keeps its
// letters in the tree.
//
// A plain enumeration with classes of elements; pure, safe from any thread.
//
//     tag_from_name("article")      // Tag::article
//     is_block(Tag::li)             // true: begins a line of its own
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace logline::html {

// In the order of the alphabet, after `none` (text, comments, the document) and `other`.
enum class Tag : std::uint8_t {
  none,
  other,
  a,
  abbr,
  address,
  area,
  article,
  aside,
  audio,
  b,
  base,
  bdi,
  bdo,
  big,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  col,
  colgroup,
  data,
  datalist,
  dd,
  del,
  details,
  dfn,
  dialog,
  dir,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frame,
  frameset,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  ins,
  kbd,
  keygen,
  label,
  legend,
  li,
  link,
  main,
  map,
  mark,
  marquee,
  math,
  menu,
  meta,
  meter,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  output,
  p,
  param,
  picture,
  plaintext,
  pre,
  progress,
  q,
  rp,
  rt,
  ruby,
  s,
  samp,
  script,
  search,
  section,
  select,
  slot,
  small,
  source,
  span,
  strike,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  tt,
  u,
  ul,
  var,
  video,
  wbr,
  xmp
};
inline constexpr std::size_t kTagCount = static_cast<std::size_t>(Tag::xmp) + 1;

Tag tag_from_name(std::string_view lower_case);  // Tag::other when not known
std::string_view name_of(Tag tag);

// Elements without content or end tag (HTML standard, section 13.1.2).
bool is_void(Tag tag);
// Elements whose content is text up to their own end tag; `decodes_entities`: title and textarea.
bool is_raw_text(Tag tag);
bool decodes_entities(Tag tag);
// The standard's "special" elements: an end tag of another element does not reach past them.
bool is_special(Tag tag);
// Begins and ends a line of its own when shown.
bool is_block(Tag tag);
// Its start tag ends an open paragraph (section 13.2.6.4.7).
bool closes_paragraph(Tag tag);
bool is_heading(Tag tag);

}  // namespace logline::html
