#include "fetch/article_lines.h"

#include <algorithm>

#include "fmt/format.h"
#include "wrap/json.h"

namespace logline::fetch {

void split_article_lines(std::string_view bytes, const Document& whole,
                         const std::function<void(Document&&)>& take,
                         const std::function<void(const Error&)>& refuse) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Document shell = whole;  // what every line shares; the bytes of the whole are not copied for each
  shell.bytes.clear();
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string where = fmt::format("{}:{}", whole.source, number);
    if (!line.substr(line.find_first_not_of(" \t\r")).starts_with('{') || !wrap::is_json(line)) {
      refuse({"not a JSON object", where, "one article a line, as docs/FORMATS.md says"});
      continue;
    }
    Document document = shell;
    document.source = where;
    document.name = fmt::format("{}:{}", whole.name, number);
    document.content_type = kArticleLineType;
    document.is_decoded = true;
    document.bytes = std::string(line);
    take(std::move(document));
  }
}

}  // namespace logline::fetch
