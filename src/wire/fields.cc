#include "wire/fields.h"

namespace logline {
namespace {
const Json kEmptyList = Json::array();
const Json kEmptyObject = Json::object();
}  // namespace

Fields::Fields(const Json& json) : json_(json) {
  if (!json.is_object()) error_ = Error{"expected a JSON object"};
}

void Fields::complain(const char* name, const char* what) {
  if (!error_) error_ = Error{std::string("field \"") + name + "\" " + what};
}

const Json* Fields::find(const char* name) {
  if (!json_.is_object()) return nullptr;
  const auto found = json_.find(name);
  return found == json_.end() || found->is_null() ? nullptr : &*found;
}

std::string Fields::text(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return {};
  if (value->is_string()) return value->get_ref<const std::string&>();
  complain(name, "is not a string");
  return {};
}

bool Fields::flag(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return false;
  if (!value->is_boolean()) complain(name, "is not true or false");
  return value->is_boolean() && value->get<bool>();
}

std::optional<std::int64_t> Fields::number(const char* name, std::int64_t least, std::int64_t most) {
  const Json* value = find(name);
  if (value == nullptr) return std::nullopt;
  const bool is_huge =
      value->is_number_unsigned() && value->get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max();
  if (!value->is_number_integer() || is_huge || value->get<std::int64_t>() < least ||
      value->get<std::int64_t>() > most) {
    complain(name, "is not a whole number in range");
    return std::nullopt;
  }
  return value->get<std::int64_t>();
}

std::vector<std::string> Fields::texts(const char* name) {
  std::vector<std::string> texts;
  for (const Json& value : list(name)) {
    if (value.is_string()) {
      texts.push_back(value.get<std::string>());
    } else {
      complain(name, "is not a list of strings");
    }
  }
  return texts;
}

std::optional<Timestamp> Fields::time(const char* name) {
  const std::string written = text(name);
  if (written.empty()) return std::nullopt;
  const auto at = Timestamp::parse_iso(written);
  if (!at) complain(name, "is not an ISO 8601 time");
  return at;
}

std::optional<PartialDate> Fields::date(const char* name) {
  const std::string written = text(name);
  if (written.empty()) return std::nullopt;
  const auto date = PartialDate::parse(written);
  if (!date) complain(name, "is not a date (EDTF)");
  return date;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> Fields::range(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return std::nullopt;
  const auto range = range_of(*value);
  if (!range) complain(name, "is not [begin, end]");
  return range;
}

const Json& Fields::list(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return kEmptyList;
  if (value->is_array()) return *value;
  complain(name, "is not a list");
  return kEmptyList;
}

const Json& Fields::object(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return kEmptyObject;
  if (value->is_object()) return *value;
  complain(name, "is not an object");
  return kEmptyObject;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> range_of(const Json& json) {
  constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
  if (!json.is_array() || json.size() < 2 || !json[0].is_number_integer() || !json[1].is_number_integer())
    return std::nullopt;
  const auto begin = json[0].get<std::int64_t>();
  const auto end = json[1].get<std::int64_t>();
  if (begin < 0 || end < begin || end > kMost) return std::nullopt;
  return std::pair(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
}

Json time_or_null(const std::optional<Timestamp>& at) { return at ? Json(at->to_iso()) : Json(); }

Result<Json> parse_json(std::string_view text) {
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return fail("not valid JSON");
  return json;
}

std::string to_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace logline
