#include "store/sqlite/said_codec.h"

#include <algorithm>

#include "record/fold.h"
#include "store/sqlite/body.h"
#include "wire/fields.h"

namespace logline::store {
namespace {

// Without what is told by the row around it or by nobody.
Json brief(const Statement& statement, std::size_t place) {
  Json json = to_json(statement, {}, false);
  for (const char* name : {"type", "article", "key", "arguments", "rule", "new", "sentence"})
    json.erase(name);
  json["place"] = place;
  return json;
}

// A first look is told by what its pictures show.
bool is_first_look(const Statement& statement) {
  const auto* status = std::get_if<StatusClaim>(&statement.claim);
  return status != nullptr && status->event == Event::first_look;
}

Json images_to_json(const std::vector<Image>& images) {
  Json list = Json::array();
  for (const Image& image : images)
    list.push_back({{"address", image.address},
                    {"alt", image.alt},
                    {"caption", image.caption},
                    {"credit", image.credit},
                    {"lead", image.is_lead}});
  return list;
}

Result<Image> image_from_json(const Json& json) {
  Fields fields(json);
  Image image{.address = fields.text("address"),
              .alt = fields.text("alt"),
              .caption = fields.text("caption"),
              .credit = fields.text("credit"),
              .is_lead = fields.flag("lead")};
  if (fields.error()) return tl::unexpected(*fields.error());
  return image;
}

Result<SaidRow> said_row(const Json& json) {
  Fields fields(json);
  SaidRow row;
  row.article.id = fields.id<ArticleId>("id");
  row.article.outlet = fields.text("outlet");
  row.article.address = fields.text("address");
  row.article.published = fields.time("at");
  auto images = read_list<Image>(fields.list("images"), image_from_json);
  if (!images) return tl::unexpected(images.error());
  row.article.images = std::move(*images);
  row.seq = static_cast<Seq>(fields.number("seq", 0, std::numeric_limits<std::int64_t>::max()).value_or(0));
  row.story = fields.id<StoryId>("story");
  row.reveals = read_reveals(fields);
  for (const Json& said : fields.list("said")) {
    auto statement = statement_from_json(said, row.article.id);
    if (!statement) return tl::unexpected(statement.error());
    row.statements.push_back(std::move(*statement));
    row.places.push_back(Fields(said).number_or<std::uint32_t>("place", 0));
  }
  if (fields.error()) return tl::unexpected(*fields.error());
  return row;
}

}  // namespace

std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> subjects_of(const ArticleRow& row) {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> subjects;
  const std::vector<Statement>& statements = row.reading.statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (auto title = fold_name(title_of(statements[i].claim).value); !title.empty())
      subjects[{"title", std::move(title)}].push_back(i);
    if (auto person = record::person_key(statements[i]); !person.empty())
      subjects[{"person", std::move(person)}].push_back(i);
  }
  return subjects;
}

std::string encode_said(const ArticleRow& row, const std::vector<std::size_t>& places) {
  const Article& article = row.article;
  Json json{{"id", article.id.to_string()},
            {"outlet", article.outlet},
            {"address", article.address},
            {"seq", row.seq},
            {"story", row.story.to_string()}};
  json["at"] = time_or_null(article.published);
  json["reveals"] = Json::array();
  for (const Reveal& reveal : row.reading.reveals) json["reveals"].push_back(to_json(reveal));
  json["said"] = Json::array();
  for (const std::size_t place : places) json["said"].push_back(brief(row.reading.statements[place], place));
  if (std::ranges::any_of(places,
                          [&](std::size_t place) { return is_first_look(row.reading.statements[place]); }))
    json["images"] = images_to_json(article.images);
  return to_line(json);
}

Result<SaidRow> decode_said(std::string_view body) { return decode_body(body, said_row); }

}  // namespace logline::store
