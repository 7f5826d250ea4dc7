#include "page/article_plain.h"

#include <algorithm>
#include <string_view>

#include "page/inserts.h"

namespace logline {
namespace {

void append_embeds(page::Inserts& inserts, std::size_t at, std::string& out) {
  while (const page::Insert* insert = inserts.next(static_cast<std::uint32_t>(at))) {
    if (insert->embed == nullptr) continue;
    const Embed& embed = *insert->embed;
    out += "\n\n";
    if (!embed.is_in_text && !embed.text.empty()) out += embed.text + "\n";
    out += "— " + page::embed_label(embed);
    if (!embed.address.empty()) out += ": " + embed.address;
  }
}

}  // namespace

std::string render_plain(const Article& article) {
  std::string out = article.headline + "\n";
  std::string line;
  for (const std::string& name : article.byline) line += (line.empty() ? "" : ", ") + name;
  if (!article.outlet.empty()) line += (line.empty() ? "" : " · ") + article.outlet;
  if (article.published) line += (line.empty() ? "" : " · ") + article.published->to_iso();
  out += line;
  page::Inserts inserts(article);
  const std::string_view text = article.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    append_embeds(inserts, at, out);
    out.append("\n\n").append(text.substr(at, end - at));
    at = end + 1;
  }
  append_embeds(inserts, text.size(), out);
  return out + "\n";
}

}  // namespace logline
