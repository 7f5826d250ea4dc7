// How the journal writes a takedown down.
#include "base/address_key.h"
#include "base/ascii.h"
#include "store/journal.h"
#include "store/signature.h"
#include "store/taken_down.h"
#include "wire/json.h"

namespace logline::store {

std::string burial_key(const Burial& burial) {
  return burial.address.empty() ? "takedown outlet " + to_lower(burial.outlet)
                                : "takedown address " + address_key(burial.address);
}

std::string burial_payload(const Burial& burial) {
  Json json = burial.address.empty() ? Json{{"outlet", burial.outlet}} : Json{{"address", burial.address}};
  sign(json, burial.decided);
  return to_line(json);
}

Result<Burial> parse_burial(std::string_view payload) {
  const auto json = parse_json(payload);
  if (!json) return tl::unexpected(json.error().at("takedown"));
  Burial burial;
  for (auto [name, value] : {std::pair{"address", &burial.address}, std::pair{"outlet", &burial.outlet}})
    if (json->is_object() && json->contains(name) && (*json)[name].is_string())
      *value = (*json)[name].get<std::string>();
  if (burial.address.empty() == burial.outlet.empty())
    return fail("a takedown names either an address or an outlet", "takedown");
  return burial;
}

}  // namespace logline::store
