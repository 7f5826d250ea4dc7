#include "pipeline/desk_words.h"

#include <algorithm>
#include <utility>

namespace logline::pipeline {
namespace {

// The reading with all its statements, each in its place.
void put_back(store::ArticleRow& row) {
  std::vector<std::pair<std::size_t, Statement>> held;
  for (store::HeldBack& one : row.held_back) {
    for (std::size_t i = 0; i < one.statements.size(); ++i)
      held.emplace_back(one.places[i], std::move(one.statements[i]));
    one.statements.clear();
    one.places.clear();
  }
  std::ranges::sort(held, {}, [](const auto& one) { return one.first; });
  std::vector<Statement>& statements = row.reading.statements;
  for (auto& [place, statement] : held) {
    const auto at = static_cast<std::ptrdiff_t>(std::min(place, statements.size()));
    statements.insert(statements.begin() + at, std::move(statement));
  }
}

}  // namespace

void note_description(store::ArticleRow& row, const std::string& image, const std::string& text) {
  std::erase_if(row.described, [&](const store::DescribedImage& one) { return one.image == image; });
  if (!text.empty()) row.described.push_back({image, text});
  show_described(row.described, row.article);
}

void show_described(const std::vector<store::DescribedImage>& described, Article& article) {
  for (Image& image : article.images) {
    const auto found = std::ranges::find(described, image.address, &store::DescribedImage::image);
    image.described = found == described.end() ? std::string() : found->text;
  }
}

bool note_held_back(store::ArticleRow& row, StatementId id, bool is_held) {
  const auto at = std::ranges::lower_bound(row.held_back, id, {}, &store::HeldBack::id);
  const bool is_there = at != row.held_back.end() && at->id == id;
  if (is_there == is_held) return false;
  const auto place = at - row.held_back.begin();
  put_back(row);
  if (is_held)
    row.held_back.insert(row.held_back.begin() + place, {.id = id});
  else
    row.held_back.erase(row.held_back.begin() + place);
  hold_back(row);
  return true;
}

void hold_back(store::ArticleRow& row) {
  for (store::HeldBack& one : row.held_back) {
    one.statements.clear();
    one.places.clear();
  }
  std::vector<Statement> left;
  for (std::size_t i = 0; i < row.reading.statements.size() && !row.held_back.empty(); ++i) {
    Statement& statement = row.reading.statements[i];
    const StatementId id = id_of(statement);
    const auto at = std::ranges::lower_bound(row.held_back, id, {}, &store::HeldBack::id);
    if (at == row.held_back.end() || at->id != id) {
      left.push_back(std::move(statement));
      continue;
    }
    at->statements.push_back(std::move(statement));
    at->places.push_back(i);
  }
  if (!row.held_back.empty()) row.reading.statements = std::move(left);
  row.is_new.assign(row.reading.statements.size(), false);
}

}  // namespace logline::pipeline
