// What the desk says of a report: what an image of it shows, and which of its statements counts no more.
// Forms of the desk's pages and of a story's page. What they name has to be what whoever sends them may see;
// the rest is as unknown here as everywhere.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "site/desk.h"
#include "site/routes.h"
#include "store/decision.h"

namespace logline::site {
namespace {

constexpr std::size_t kLongestImage = 4096;

// A report whose story may be seen too.
Result<std::optional<store::ArticleRow>> seen_report(const Request& request, Context& context) {
  const auto id = ArticleId::from_string(value_of(request.form, "article"));
  if (!id || context.desk == nullptr) return std::nullopt;
  auto row = context.gate.report(*id);
  if (!row || !*row) return row;
  const auto story = context.gate.story((*row)->story, gate::Depth::line);
  if (!story) return tl::unexpected(story.error());
  if (!*story || (*story)->is_walled) return std::nullopt;
  return row;
}

// Nothing is said to be done before it is: the page that follows tells how far it has come.
Result<Response> ask_about(const store::ArticleRow& row, render::DeskWish wish, const char* page,
                           Context& context) {
  wish.articles = {row.article.id};
  wish.stories = {row.story};
  wish.by = store::signature_of(context.visitor.name);
  const auto is_asked = context.desk->ask(wish);
  if (!is_asked) return tl::unexpected(is_asked.error());
  if (!*is_asked) return too_many(context);
  return redirect(page);
}

bool has_image(const store::ArticleRow& row, const std::string& address) {
  return std::ranges::find(row.article.images, address, &Image::address) != row.article.images.end() ||
         std::ranges::find(row.described, address, &store::DescribedImage::image) != row.described.end();
}

bool says(const store::ArticleRow& row, StatementId id) {
  return std::ranges::any_of(row.reading.statements, [&](const Statement& one) { return id_of(one) == id; });
}

bool holds_back(const store::ArticleRow& row, StatementId id) {
  return std::ranges::find(row.held_back, id, &store::HeldBack::id) != row.held_back.end();
}

}  // namespace

Result<Response> describe_image(const Request& request, Context& context) {
  const std::string say = value_of(request.form, "say"), image = value_of(request.form, "image");
  if (say != "describe" && say != "withdraw") return html_response(400, context.pages.notice("bad"));
  const auto row = seen_report(request, context);
  if (!row) return tl::unexpected(row.error());
  const bool is_there = *row && image.size() <= kLongestImage && has_image(**row, image);
  if (!is_there) return not_found(context);
  render::DeskWish wish{.deed = render::DeskDeed::describe, .what = image};
  if (say == "withdraw")
    return ask_about(**row, std::move(wish), "/desk/images?show=described#asked", context);
  auto text = store::clean_description(value_of(request.form, "text"));
  if (!text) return html_response(400, context.pages.notice("words", text.error().to_string()));
  wish.text = std::move(*text);
  return ask_about(**row, std::move(wish), "/desk/images#asked", context);
}

Result<Response> correct_statement(const Request& request, Context& context) {
  const std::string say = value_of(request.form, "say");
  const auto id = StatementId::from_string(value_of(request.form, "statement"));
  const bool restores = say == "restore";
  if (!id || (!restores && say != "withdraw")) return html_response(400, context.pages.notice("bad"));
  const auto row = seen_report(request, context);
  if (!row) return tl::unexpected(row.error());
  if (!*row || !(restores ? holds_back(**row, *id) : says(**row, *id))) return not_found(context);
  return ask_about(
      **row, {.deed = restores ? render::DeskDeed::restore : render::DeskDeed::withdraw, .statement = *id},
      "/desk#stories", context);
}

}  // namespace logline::site
