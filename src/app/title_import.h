// Titles out of the JSON of TVmaze and Wikidata into entries of the journal: of each what was taken from it,
// as rows of our own list (catalogue/title_list.h), some hundred in an entry, so that a rebuild needs the
// file no more and a killed import can be run again.
//
// A file is read piece by piece, whatever its size. Networks of Wikidata are entities of their own: their
// labels are taken as they pass, and a file is read a second time for those that stood before the title they
// belong to.
//
//     TitleImport titles(put, refuse, show);
//     options.catalogues = {TitleImport::is_one, [&](const fetch::CatalogueFile& file) { titles.take(file);
//     }};
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/entities.h"
#include "catalogue/json_pieces.h"
#include "catalogue/wikidata.h"
#include "fetch/gather.h"
#include "store/journal.h"

namespace logline::app {

class TitleImport {
 public:
  struct Sinks {
    std::function<void(store::JournalEntry&&)> put;
    std::function<void(const Error&)> refuse;  // named one by one, up to a hundred of a file
    std::function<void(const std::string& source, std::uint64_t read, std::uint64_t size)> show;
    std::function<void(const std::string& words)> finished;  // "shows.json: 240 titles of …, 2 refused"
  };
  explicit TitleImport(Sinks sinks) : sinks_(std::move(sinks)) {}

  static bool is_one(std::string_view head);
  void take(const fetch::CatalogueFile& file);

  [[nodiscard]] std::size_t titles() const { return titles_; }
  [[nodiscard]] std::size_t refused() const { return refused_; }

 private:
  // A title whose network is not known by name yet.
  struct Waiting {
    std::string name, id, network;
    TitleKind kind;
    int year;
  };

  void read(const fetch::CatalogueFile& file, const catalogue::JsonPieces::Taker& take);
  void take_tvmaze(const catalogue::JsonPiece& piece);
  void take_wikidata(const catalogue::JsonPiece& piece);
  bool note_label(std::string_view object);
  void take_network(const catalogue::WikidataTitle& found, std::string& service);
  void find_networks(const fetch::CatalogueFile& file);
  void add(Title title);
  void flush();
  void refuse(const Error& error, std::size_t line);
  void say_outcome(catalogue::TitleSource source);

  Sinks sinks_;
  catalogue::WikidataClasses classes_;
  const Document* shell_ = nullptr;  // of the file at hand
  std::vector<Title> rows_;
  std::map<std::string, std::string, std::less<>> labels_;  // of networks; empty: wanted
  std::vector<Waiting> waiting_;
  std::size_t titles_ = 0, refused_ = 0;
  std::size_t titles_here_ = 0, refused_here_ = 0, others_here_ = 0, wanted_ = 0;
};

}  // namespace logline::app
