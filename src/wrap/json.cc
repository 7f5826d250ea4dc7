#include "wrap/json.h"

#include <algorithm>

#include "wrap/charset.h"

namespace logline::wrap {

Result<nlohmann::json> parse_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string mended;
  if (!is_valid_utf8(text)) text = mended = repair_utf8(text);
  try {
    return nlohmann::json::parse(text.begin(), text.end());
  } catch (const nlohmann::json::parse_error& trouble) {
    const auto until = text.begin() + static_cast<std::ptrdiff_t>(std::min(trouble.byte, text.size()));
    const auto line = 1 + std::count(text.begin(), until, '\n');
    return fail("broken JSON at line " + std::to_string(line) + ", byte " + std::to_string(trouble.byte));
  } catch (const nlohmann::json::exception& trouble) {
    return fail(std::string("broken JSON: ") + trouble.what());
  }
}

std::string string_in(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace logline::wrap
