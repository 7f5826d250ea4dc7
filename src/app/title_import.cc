#include "app/title_import.h"

#include <utility>

#include "app/words.h"
#include "base/hash.h"
#include "base/id.h"
#include "catalogue/title_list.h"

namespace logline::app {
namespace {

constexpr std::size_t kTitlesInEntry = 500;
constexpr std::size_t kMostTold = 100;                // refused titles of a file that are named one by one
constexpr std::size_t kMostObjectBytes = 16U << 20U;  // the largest entities have some MB

}  // namespace

bool TitleImport::is_one(std::string_view head) {
  return catalogue::recognise_titles(head) != catalogue::TitleSource::none;
}

void TitleImport::read(const fetch::CatalogueFile& file, const catalogue::JsonPieces::Taker& take) {
  catalogue::JsonPieces pieces(kMostObjectBytes, take);
  const auto done = file.read([&](std::string_view piece, std::uint64_t read) {
    pieces.feed(piece);
    sinks_.show(file.shell.source, read, file.size);
    return true;
  });
  pieces.finish();
  if (!done) {
    ++refused_here_;
    sinks_.refuse(done.error().at(file.shell.source));
  }
}

void TitleImport::take(const fetch::CatalogueFile& file) {
  const catalogue::TitleSource source = catalogue::recognise_titles(file.head);
  shell_ = &file.shell;
  titles_here_ = refused_here_ = others_here_ = wanted_ = 0;
  if (source == catalogue::TitleSource::tvmaze) {
    read(file, [&](const catalogue::JsonPiece& piece) { take_tvmaze(piece); });
  } else {
    auto classes = catalogue::load_wikidata_classes();
    if (!classes) return sinks_.refuse(classes.error());
    classes_ = std::move(*classes);
    read(file, [&](const catalogue::JsonPiece& piece) { take_wikidata(piece); });
    flush();
    find_networks(file);
  }
  flush();
  say_outcome(source);
  titles_ += titles_here_;
  refused_ += refused_here_;
}

void TitleImport::take_tvmaze(const catalogue::JsonPiece& piece) {
  if (!piece.text) return refuse(piece.text.error(), piece.line);
  auto title = catalogue::parse_tvmaze(*piece.text);
  if (!title) return refuse(title.error(), piece.line);
  ++titles_here_;
  add(std::move(*title));
}

// Whether it is the label of a network that was wanted.
bool TitleImport::note_label(std::string_view object) {
  const auto wanted = labels_.find(catalogue::wikidata_id(object));
  if (wanted == labels_.end() || !wanted->second.empty()) return false;
  if (auto label = catalogue::parse_wikidata_label(object); label && !label->empty()) {
    wanted->second = std::move(*label);
    --wanted_;
  }
  return true;
}

void TitleImport::take_wikidata(const catalogue::JsonPiece& piece) {
  if (!piece.text) return refuse(piece.text.error(), piece.line);
  // Most entities are not parsed, so one that was cut off would count as one that is no title.
  if (!piece.text->ends_with('}')) return refuse({"the object is cut off", {}, {}}, piece.line);
  if (note_label(*piece.text) || !catalogue::may_hold_title(*piece.text, classes_)) {
    ++others_here_;
    return;
  }
  auto found = catalogue::parse_wikidata(*piece.text, classes_);
  if (!found) return refuse(found.error(), piece.line);
  if (found->empty()) ++others_here_;
  for (catalogue::WikidataTitle& each : *found) {
    ++titles_here_;
    take_network(each, each.title.service);
    add(std::move(each.title));
  }
}

void TitleImport::take_network(const catalogue::WikidataTitle& found, std::string& service) {
  if (found.network.empty() || found.title.ids.empty()) return;
  const auto [label, is_new] = labels_.try_emplace(found.network);
  wanted_ += is_new ? 1 : 0;
  service = label->second;
  if (service.empty())
    waiting_.push_back(
        {found.title.name, found.title.ids.front(), found.network, found.title.kind, found.title.year});
}

// Rows of their own: the titles are in the journal already.
void TitleImport::find_networks(const fetch::CatalogueFile& file) {
  if (wanted_ > 0 && file.can_be_read_again)
    read(file, [&](const catalogue::JsonPiece& piece) {
      if (piece.text && wanted_ > 0) (void)note_label(*piece.text);
    });
  for (Waiting& each : std::exchange(waiting_, {}))
    if (const std::string& service = labels_[each.network]; !service.empty())
      add({.id = {},
           .name = std::move(each.name),
           .kind = each.kind,
           .year = each.year,
           .service = service,
           .ids = {std::move(each.id)}});
  std::erase_if(labels_, [](const auto& label) { return label.second.empty(); });
}

void TitleImport::add(Title title) {
  rows_.push_back(std::move(title));
  if (rows_.size() >= kTitlesInEntry) flush();
}

void TitleImport::flush() {
  if (rows_.empty()) return;
  const std::string& place = shell_->address.empty() ? shell_->name : shell_->address;
  Document document{.source = shell_->source, .name = shell_->name};
  document.bytes = catalogue::write_catalogue_csv(std::exchange(rows_, {}));
  store::JournalEntry entry{.kind = store::JournalKind::import,
                            .key = id_to_string(hash64(place, document.bytes)) + ":" + place};
  entry.document = std::move(document);
  sinks_.put(std::move(entry));
}

void TitleImport::refuse(const Error& error, std::size_t line) {
  if (++refused_here_ <= kMostTold)
    sinks_.refuse(error.at("line " + std::to_string(line)).at(shell_->source));
}

void TitleImport::say_outcome(catalogue::TitleSource source) {
  if (refused_here_ > kMostTold)
    sinks_.refuse({std::to_string(refused_here_ - kMostTold) + " more were refused", shell_->source, {}});
  std::string words = shell_->source + ": " + count_of(titles_here_, "title", "titles") + " of " +
                      std::string(catalogue::words_of(source)) + ", " + std::to_string(refused_here_) +
                      " refused";
  if (others_here_ > 0)
    words += "; " + count_of(others_here_, "other entity was", "other entities were") + " passed over";
  if (wanted_ > 0) words += "; " + count_of(wanted_, "network has", "networks have") + " no name in it";
  sinks_.finished(words);
}

}  // namespace logline::app
