#include <algorithm>
#include <array>

#include "model/words.h"
#include "wire/fields.h"

namespace logline {
namespace {

constexpr std::array kMarkWords{"emphasis", "heading", "list_item", "block_quote", "link"};

Json images_to_json(const std::vector<Image>& images) {
  Json list = Json::array();
  for (const Image& image : images) {
    list.push_back({{"url", image.address},
                    {"alt", image.alt},
                    {"caption", image.caption},
                    {"credit", image.credit},
                    {"lead", image.is_lead}});
    if (!image.described.empty()) list.back()["described"] = image.described;  // of an installation alone
  }
  return list;
}

Json embeds_to_json(const std::vector<Embed>& embeds) {
  Json list = Json::array();
  for (const Embed& embed : embeds)
    list.push_back({{"kind", embed.kind}, {"url", embed.address}, {"text", embed.text}, {"who", embed.who}});
  return list;
}

Json date_claims_to_json(const std::vector<DateClaim>& claims) {
  Json list = Json::array();
  for (const DateClaim& claim : claims)
    list.push_back({{"field", claim.field}, {"from", claim.from}, {"value", claim.at.to_iso()}});
  return list;
}

Json marks_to_json(const std::vector<Mark>& marks) {
  Json list = Json::array();
  for (const Mark& mark : marks)
    list.push_back({mark.begin, mark.end, kMarkWords[static_cast<std::size_t>(mark.kind)]});
  return list;
}

void read_images(Fields& fields, Article& article) {
  for (const Json& json : fields.list("images")) {
    Fields image(json);
    article.images.push_back({image.text("url"), image.text("alt"), image.text("caption"),
                              image.text("credit"), image.flag("lead")});
    if (image.error()) fields.complain("images", image.error()->what.c_str());
  }
}

void read_embeds(Fields& fields, Article& article) {
  for (const Json& json : fields.list("embeds")) {
    Fields embed(json);
    article.embeds.push_back({embed.text("kind"), embed.text("url"), embed.text("text"), embed.text("who")});
    if (embed.error()) fields.complain("embeds", embed.error()->what.c_str());
  }
}

// Absent in what earlier versions wrote.
void read_date_claims(Fields& fields, Article& article) {
  for (const Json& json : fields.list("dates")) {
    Fields claim(json);
    const auto at = claim.time("value");
    if (!at || claim.error()) {
      fields.complain("dates", "is not a list of dates");
      return;
    }
    article.date_claims.push_back({claim.text("field"), claim.text("from"), *at});
  }
}

void read_marks(Fields& fields, Article& article) {
  for (const Json& json : fields.list("marks")) {
    const auto range = range_of(json);
    const auto word = json.size() == 3 && json[2].is_string() ? json[2].get<std::string>() : std::string();
    const auto kind = std::find(kMarkWords.begin(), kMarkWords.end(), word);
    if (!range || kind == kMarkWords.end() || range->second > article.text.size()) {
      fields.complain("marks", "is not a list of [begin, end, kind] inside the text");
      return;
    }
    article.marks.push_back({static_cast<MarkKind>(kind - kMarkWords.begin()), range->first, range->second});
  }
}

}  // namespace

std::string label_by_id(ArticleId id) { return id.to_string(); }

Json to_json(const Reveal& reveal) {
  return {{"title", reveal.title},
          {"season", reveal.season != 0 ? Json(reveal.season) : Json()},
          {"episode", reveal.episode != 0 ? Json(reveal.episode) : Json()}};
}

Json to_json(const Article& article, const Reading* reading) {
  Json json{{"type", "article"},
            {"id", article.name},
            {"source", article.source},
            {"url", article.address},
            {"outlet", article.outlet},
            {"headline", article.headline},
            {"standfirst", article.standfirst},
            {"published", time_or_null(article.published)},
            {"modified", time_or_null(article.modified)},
            {"dates", date_claims_to_json(article.date_claims)},
            {"date_inferred", article.is_date_inferred},
            {"byline", article.byline},
            {"language", article.language},
            {"section", article.section},
            {"tags", article.tags},
            {"text", article.text},
            {"images", images_to_json(article.images)},
            {"embeds", embeds_to_json(article.embeds)}};
  if (reading != nullptr) {
    json["about_tv"] = reading->is_about_television;
    json["reveals"] = Json::array();
    for (const Reveal& reveal : reading->reveals) json["reveals"].push_back(to_json(reveal));
  } else {
    json["marks"] = marks_to_json(article.marks);
  }
  json["revisions"] = article.revisions;
  json["earlier_headlines"] = article.earlier_headlines;
  return json;
}

Result<Article> article_from_json(const Json& json) {
  Fields fields(json);
  Article article;
  article.name = fields.text("id");
  article.id = ArticleId::of(article.name);
  article.source = fields.text("source");
  article.address = fields.text("url");
  article.outlet = fields.text("outlet");
  article.headline = fields.text("headline");
  article.standfirst = fields.text("standfirst");
  article.published = fields.time("published");
  article.modified = fields.time("modified");
  read_date_claims(fields, article);
  article.is_date_inferred = fields.flag("date_inferred");
  article.byline = fields.texts("byline");
  article.language = fields.text("language");
  article.section = fields.text("section");
  article.tags = fields.texts("tags");
  article.text = fields.text("text");
  read_images(fields, article);
  read_embeds(fields, article);
  read_marks(fields, article);
  article.revisions = fields.number_or<std::uint32_t>("revisions", 1);
  article.earlier_headlines = fields.texts("earlier_headlines");
  if (fields.error()) return tl::unexpected(*fields.error());
  return article;
}

}  // namespace logline
