// links: catalogue model
// Any bytes as a file of titles: objects of a stream, shows, entities, a list. No crash, no hang; where a
// chunk ends changes nothing; what was understood is written and reads back the same; a catalogue takes all
// of it and is the same after a restart.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalogue/catalogue.h"
#include "catalogue/entities.h"
#include "catalogue/json_pieces.h"
#include "catalogue/title_list.h"
#include "catalogue/wikidata.h"

namespace {

using namespace logline;
using namespace logline::catalogue;

constexpr std::size_t kMostBytes = 1U << 16U;

void require(bool is_true) {
  if (!is_true) std::abort();
}

std::vector<std::string> cut(std::string_view bytes, std::size_t step) {
  std::vector<std::string> found;
  JsonPieces pieces(kMostBytes, [&](const JsonPiece& piece) {
    require(piece.line > 0);
    found.push_back(piece.text ? std::string(*piece.text) : "refused");
  });
  for (std::size_t at = 0; at < bytes.size(); at += step) pieces.feed(bytes.substr(at, step));
  pieces.finish();
  return found;
}

void read_back(const std::vector<Title>& titles) {
  const auto list = parse_catalogue_csv(write_catalogue_csv(titles));
  require(list && list->refused.empty() && list->titles.size() == titles.size());
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const Title &read = list->titles[i], &wrote = titles[i];
    require(read.name == wrote.name && read.year == wrote.year && read.kind == wrote.kind);
    require(read.service == wrote.service && read.aliases == wrote.aliases && read.cast == wrote.cast);
    require(read.ids == wrote.ids);
  }
}

void fill_catalogue(const TitleList& list) {
  Catalogue catalogue;
  catalogue.add_imported(list.titles);
  for (const TitleDecision& decision : list.decisions)
    (void)(decision.merges ? catalogue.merge(decision.title, decision.other)
                           : catalogue.split(decision.title, decision.other));
  const Catalogue again(catalogue.titles());
  for (const Title& title : list.titles) require(catalogue.resolve(title.name) == again.resolve(title.name));
}

const WikidataClasses& classes() {
  static const WikidataClasses loaded = load_wikidata_classes().value();
  return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)recognise_titles(bytes);
  const auto pieces = cut(bytes, 4096);
  require(pieces == cut(bytes, 3));
  std::vector<Title> titles;
  for (const std::string& piece : pieces) {
    (void)wikidata_id(piece);
    if (auto title = parse_tvmaze(piece)) titles.push_back(std::move(*title));
    if (auto found = parse_wikidata(piece, classes()))
      for (WikidataTitle& each : *found) titles.push_back(std::move(each.title));
  }
  read_back(titles);
  fill_catalogue({.titles = titles});
  if (const auto list = parse_catalogue_csv(bytes)) fill_catalogue(*list);
  return 0;
}
