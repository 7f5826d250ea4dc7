#include "catalogue/entities.h"

#include <algorithm>

#include "wrap/charset.h"

namespace logline::catalogue {
namespace {

using nlohmann::json;

constexpr std::size_t kLookedAt = 1U << 16U;
constexpr std::size_t kMostNameBytes = 300;

const json kNoObject = json::object();
const json kNoList = json::array();

const json* member(const json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// What stands behind a key, wherever it is; empty when there is no such key.
std::string_view behind_key(std::string_view head, std::string_view key) {
  for (std::size_t at = head.find(key); at != std::string_view::npos; at = head.find(key, at + 1)) {
    const std::size_t colon = head.find_first_not_of(" \t", at + key.size());
    if (colon == std::string_view::npos || head[colon] != ':') continue;
    const std::size_t value = head.find_first_not_of(" \t", colon + 1);
    return value == std::string_view::npos ? std::string_view(":") : head.substr(value);
  }
  return {};
}

}  // namespace

TitleSource recognise_titles(std::string_view head) {
  head = head.substr(0, kLookedAt);
  const std::size_t start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n[");
  if (start == std::string_view::npos || head[start] != '{') return TitleSource::none;
  const auto has = [&](std::string_view key) { return !behind_key(head, key).empty(); };
  const bool is_item = behind_key(head, "\"id\"").starts_with("\"Q");
  if (is_item && (has("\"labels\"") || has("\"claims\""))) return TitleSource::wikidata;
  const bool has_show = has("\"premiered\"") && has("\"name\"");
  const bool has_place = has("\"webChannel\"") || has("\"network\"") || has("\"externals\"");
  return has_show && has_place ? TitleSource::tvmaze : TitleSource::none;
}

std::string_view words_of(TitleSource source) {
  if (source == TitleSource::tvmaze) return "TVmaze (CC BY-SA 4.0)";
  return source == TitleSource::wikidata ? "Wikidata (CC0)" : "";
}

std::string clean_name(std::string_view text) {
  const std::string mended = wrap::is_valid_utf8(text) ? std::string(text) : wrap::repair_utf8(text);
  std::string name;
  for (const char c : mended) {
    const bool is_gap = c == ' ' || is_control(c);
    if (!is_gap) name += c;
    if (is_gap && !name.empty() && name.back() != ' ') name += ' ';
  }
  if (!name.empty() && name.back() == ' ') name.pop_back();
  return name.size() > kMostNameBytes ? std::string() : name;
}

std::string name_in(const json& object, const char* key) {
  const json* value = member(object, key);
  return value != nullptr && value->is_string() ? clean_name(value->get_ref<const std::string&>())
                                                : std::string();
}

const json& object_in(const json& object, const char* key) {
  const json* value = member(object, key);
  return value != nullptr && value->is_object() ? *value : kNoObject;
}

const json& list_in(const json& object, const char* key) {
  const json* value = member(object, key);
  return value != nullptr && value->is_array() ? *value : kNoList;
}

std::string number_in(const json& object, const char* key) {
  constexpr std::size_t kMostDigits = 18;
  const json* value = member(object, key);
  if (value == nullptr) return {};
  if (value->is_number_unsigned()) return std::to_string(value->get<std::uint64_t>());
  if (!value->is_string()) return {};
  const auto& text = value->get_ref<const std::string&>();
  const bool is_number = !text.empty() && text.size() <= kMostDigits &&
                         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? text : std::string();
}

}  // namespace logline::catalogue
