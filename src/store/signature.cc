#include "store/signature.h"

#include "base/hash.h"
#include "base/id.h"
#include "base/timestamp.h"
#include "store/decision.h"

namespace logline::store {

std::uint64_t signature_of(std::string_view login) { return login.empty() ? 0 : hash64("login", login); }

void sign(Json& json, const Signature& signature) {
  if (signature.at != 0) json["at"] = Timestamp::from_utc(signature.at).to_iso();
  if (signature.by != 0) json["by"] = id_to_string(signature.by);
}

Signature parse_signature(std::string_view payload) {
  Signature signature;
  const auto json = parse_json(payload);
  if (!json || !json->is_object()) return signature;
  const auto text = [&](const char* name) {
    const auto found = json->find(name);
    return found != json->end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  if (const auto at = Timestamp::parse_iso(text("at"))) signature.at = at->utc_seconds;
  signature.by = id_from_string(text("by")).value_or(0);
  return signature;
}

}  // namespace logline::store
