// The elements that feeds are made of, whatever their prefix: a vocabulary and a name to what it means to us.
//
// Constant tables; pure; safe from any thread.
//
//     vocabulary_of("http://purl.org/dc/elements/1.1/")     // Vocabulary::dublin_core
//     element_of(Vocabulary::dublin_core, "creator")        // Element::creator
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace logline::feed {

// core: RSS without a namespace, RSS 0.90 and 1.0, and Atom.
enum class Vocabulary : std::uint8_t {
  core,
  dublin_core,
  dublin_terms,
  content,
  media,
  itunes,
  podcast,
  slash,
  threading,
  syndication,
  creative_commons,
  xhtml,
  rdf,
  other
};

enum class Element : std::uint8_t {
  other,
  // Containers: they have no text of their own.
  root,
  channel,
  item,
  author,
  source,
  aside,  // contributors, input fields: read by nobody
  image,
  media_content,
  media_group,
  // Leaves.
  title,
  second_title,
  link,
  guid,
  description,
  content,
  creator,
  itunes_author,
  name,
  email,
  category,
  keywords,
  enclosure,
  thumbnail,
  itunes_image,
  media_title,
  media_description,
  media_credit,
  published,
  updated,
  language,
  url,
  itunes_summary,
  body,  // XHTML's, and the same without a namespace: the content
  subtitle,
  rights,
  license,
  comment_count,
  in_reply_to,
  transcript,
  duration,
  season,
  episode,
  is_explicit,
  // What says when to come again.
  ttl,
  hour,
  day,
  update_period,
  update_frequency,
  update_base,
  new_address,
  is_complete
};
inline constexpr std::size_t kElementCount = static_cast<std::size_t>(Element::is_complete) + 1;

// By namespace name; nothing for one that we do not know.
std::optional<Vocabulary> vocabulary_of(std::string_view namespace_name);
// By the prefix people use, for documents that forget to declare it.
Vocabulary vocabulary_of_prefix(std::string_view prefix);
// `local_name` in lower case.
Element element_of(Vocabulary vocabulary, std::string_view local_name);

constexpr bool is_container(Element element) { return element > Element::other && element < Element::title; }
// Items, and what they stand in: a start or end of one of these ends whatever was left open.
constexpr bool is_structure(Element element) {
  return element == Element::root || element == Element::channel || element == Element::item;
}
// Leaves that never hold another element of a feed: when one starts inside, the outer one was left open.
bool is_flat(Element element);

}  // namespace logline::feed
