#include "fetch/outlet_file.h"

#include "wrap/json.h"

namespace logline::fetch {

Result<std::string> parse_outlet_file(std::string_view bytes) {
  const auto value = wrap::parse_json(bytes);
  if (!value) return tl::unexpected(value.error());
  std::string name = value->is_object() ? wrap::string_in(*value, "name") : "";
  if (name.empty()) return fail("no outlet's name", {}, "write {\"name\": \"…\"} into it");
  return name;
}

}  // namespace logline::fetch
