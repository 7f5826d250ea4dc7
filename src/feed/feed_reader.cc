#include "feed/feed_reader.h"

#include <algorithm>

#include "base/ascii.h"
#include "feed/character_references.h"
#include "feed/feed.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"
#include "fmt/format.h"

namespace logline::feed {
namespace {

constexpr std::size_t kDeepest = 100;
constexpr std::size_t kMostEntries = 100000;

}  // namespace

Feed FeedReader::read() {
  while (auto token = scanner_.next()) {
    if (!has_entities_ && !scanner_.internal_subset().empty()) {
      has_entities_ = true;
      entities_ = DeclaredEntities(scanner_.internal_subset());
    }
    if (token->kind == TokenKind::start) {
      start(*token);
    } else if (token->kind == TokenKind::end) {
      end(*token);
    } else {
      characters(*token);
    }
    if (feed_.entries.size() >= kMostEntries) {
      note_once(noted_many_, "more than 100,000 items; the rest is left out");
      break;
    }
  }
  finish_capture();
  if (!frames_.empty() && !noted_many_) {
    note_once(noted_open_, fmt::format("<{}> is not closed", frames_.back().name));
    feed_.is_cut = true;
  }
  const std::size_t whole = feed_.entries.size();
  pop_to(0);
  feed_.ends_in_entry = feed_.is_cut && feed_.entries.size() > whole;
  if (feed_.entries.empty()) feed_.notes.emplace_back("a feed without items");
  return std::move(feed_);
}

Element FeedReader::resolve(std::string_view name) const {
  return element_of(scopes_.vocabulary_of_name(name), to_lower(local_name(name)));
}

std::string_view FeedReader::tag_text(const Token& token) {
  if (entities_.is_empty() || token.text.find('&') == npos) return token.text;
  std::string expanded = entities_.expand(token.text);
  if (expanded == token.text) return token.text;
  return expanded_tags_.emplace_back(std::move(expanded));
}

void FeedReader::start(const Token& token) {
  const std::size_t depth = frames_.size() + 1;
  Attributes attributes(tag_text(token));
  scopes_.enter(attributes, depth);
  const Element element = resolve(token.name);
  if (capture_.is_open) {
    if (!ends_capture(element)) {
      scopes_.leave(depth);
      append_markup(token);
      return;
    }
    const bool is_nested_category = element == Element::category && capture_.value.element == element;
    if (!is_container(capture_.value.element) && !is_nested_category)
      note_once(noted_open_, fmt::format("<{}> is not closed", capture_.name));
    finish_capture();
  }
  if (element == Element::item && depth_of(Element::item) > 0) {
    note_once(noted_open_, "an item is not closed");
    const auto item = std::find_if(frames_.begin(), frames_.end(),
                                   [](const Frame& f) { return f.element == Element::item; });
    pop_to(static_cast<std::size_t>(item - frames_.begin()));
    scopes_.enter(attributes, frames_.size() + 1);
  }
  if (frames_.size() >= kDeepest) {
    scopes_.leave(depth);
    note_once(noted_deep_, "elements nest deeper than 100; the deeper ones are left out");
    return;
  }
  frames_.push_back({token.name, element});
  ++open_[static_cast<std::size_t>(element)];
  inherit(attributes);
  open(element, token, std::move(attributes));
  if (token.is_self_closing) {
    finish_capture();
    pop_to(frames_.size() - 1);
  }
}

void FeedReader::open(Element element, const Token& token, Attributes attributes) {
  if (!has_root_) open_root(token.name, attributes);
  if (element == Element::item) {
    draft_ = EntryDraft();
    draft_.set_about(attributes.get("rdf:about"));
    if (!languages_.empty() && languages_.back().depth == frames_.size())
      draft_.set_language(languages_.back().value);
  } else if (element == Element::media_content) {
    draft_.open_media(attributes, base());
  } else if (element == Element::author || element == Element::image || element == Element::source ||
             (element != Element::other && !is_container(element))) {
    begin_capture(element, token.name, std::move(attributes));
  }
}

void FeedReader::open_root(std::string_view name, const Attributes& attributes) {
  has_root_ = true;
  const std::string local = to_lower(local_name(name));
  const std::string version = attributes.get("version");
  if (!languages_.empty()) feed_.language = languages_.back().value;
  if (local == "feed") {
    const bool is_old =
        version == "0.3" || attributes.get("xmlns").find("purl.org/atom") != std::string::npos;
    feed_.format = is_old ? "atom 0.3" : "atom 1.0";
  } else if (local == "rdf") {
    feed_.format = attributes.get("xmlns").find("netscape.com") != std::string::npos ? "rss 0.90" : "rss 1.0";
  } else {
    feed_.format = version.empty() ? "rss" : "rss " + version;
  }
}

void FeedReader::inherit(const Attributes& attributes) {
  if (attributes.has("xml:base"))
    bases_.push_back({frames_.size(), resolve_address(attributes.get("xml:base"), base())});
  if (!attributes.has("xml:lang")) return;
  std::string language = attributes.get("xml:lang");
  std::replace(language.begin(), language.end(), '_', '-');
  languages_.push_back({frames_.size(), std::move(language)});
}

std::string FeedReader::base() const { return bases_.empty() ? address_ : bases_.back().value; }

void FeedReader::end(const Token& token) {
  const Element element = resolve(token.name);
  if (capture_.is_open) {
    const bool is_own = equals_ignoring_case(token.name, capture_.name) && capture_.nested_same == 0;
    if (!is_own && !is_structure(element)) return end_in_capture(token, element);
    if (!is_own && !is_container(capture_.value.element))
      note_once(noted_open_, fmt::format("<{}> is not closed", capture_.name));
    finish_capture();
  }
  for (std::size_t i = frames_.size(); i-- > 0;) {
    if (equals_ignoring_case(frames_[i].name, token.name)) return pop_to(i);
    if (frames_[i].element == Element::item && !is_structure(element))
      return;  // the end of something never opened
  }
}

void FeedReader::pop_to(std::size_t depth) {
  while (frames_.size() > depth) {
    const Element element = frames_.back().element;
    if (element == Element::item) finish_entry();
    --open_[static_cast<std::size_t>(element)];
    scopes_.leave(frames_.size());
    while (!bases_.empty() && bases_.back().depth >= frames_.size()) bases_.pop_back();
    while (!languages_.empty() && languages_.back().depth >= frames_.size()) languages_.pop_back();
    frames_.pop_back();
  }
}

void FeedReader::finish_entry() {
  std::vector<std::string> notes;
  Entry entry = draft_.finish(notes);
  for (std::string& note : notes) {
    if (feed_.notes.size() < kMostNotes) feed_.notes.push_back(std::move(note));
  }
  const bool is_empty = entry.title.empty() && entry.address.empty() && entry.guid.empty() &&
                        entry.summary_html.empty() && entry.content_html.empty();
  if (!is_empty) feed_.entries.push_back(std::move(entry));
}

// The line is where the reader is now; each kind of fault is told once, so that counting lines stays cheap.
void FeedReader::note_once(bool& is_noted, std::string_view what) {
  if (is_noted || feed_.notes.size() >= kMostNotes) return;
  is_noted = true;
  const std::string_view before = text_.substr(0, scanner_.position());
  feed_.notes.push_back(fmt::format("line {}: {}", 1 + std::count(before.begin(), before.end(), '\n'), what));
}

}  // namespace logline::feed
