#include "fetch/saved_fetch.h"

#include "base/ascii.h"
#include "fmt/format.h"
#include "wrap/json.h"

namespace logline::fetch {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostHeaders = 200;

// What is wrong with the status; empty when it is 200 or not told.
std::string trouble_with_status(const Json& saved) {
  const auto status = saved.find("status_code");
  if (status == saved.end() || status->is_null()) return {};
  if (status->is_number_integer()) return *status == 200 ? "" : fmt::format("answered {}", status->dump());
  const std::string word = status->is_string() ? status->get<std::string>() : status->dump();
  return word == "200" ? "" : fmt::format("no connection: {}", word);
}

void add_headers(const Json& saved, Document& document) {
  const auto headers = saved.find("headers");
  if (headers == saved.end() || !headers->is_object()) return;
  const auto add = [&](const std::string& name, const Json& value) {
    if (document.headers.size() >= kMostHeaders || value.is_structured() || value.is_null()) return;
    document.headers.emplace_back(to_lower(name),
                                  value.is_string() ? value.get<std::string>() : value.dump());
    if (document.headers.back().first == "content-type")
      document.content_type = document.headers.back().second;
  };
  // A header that came twice may stand as a list, and some write numbers as numbers.
  for (const auto& [name, value] : headers->items()) {
    if (!value.is_array()) add(name, value);
    if (value.is_array())
      for (const Json& one : value) add(name, one);
  }
}

// Indexes of archives (CDX) write fourteen digits, in UTC.
std::optional<Timestamp> parse_moment(std::string_view text) {
  constexpr std::size_t kIndexed = 14, kDate = 8;
  const bool is_indexed =
      text.size() == kIndexed && text.find_first_not_of("0123456789") == std::string::npos;
  if (!is_indexed) return Timestamp::parse_iso(text);
  return Timestamp::parse_iso(fmt::format("{}T{}Z", text.substr(0, kDate), text.substr(kDate)));
}

}  // namespace

Result<Document> parse_saved_fetch(std::string_view bytes) {
  auto saved = wrap::parse_json(bytes);
  if (!saved) return tl::unexpected(saved.error());
  if (!saved->is_object()) return fail("a saved fetch that is no JSON object");
  if (auto trouble = trouble_with_status(*saved); !trouble.empty()) return fail(std::move(trouble));
  const auto text = saved->find("response_text");
  if (text == saved->end() || !text->is_string()) return fail("a saved fetch without a body");
  Document document;
  document.address = wrap::string_in(*saved, "requested_url");
  if (document.address.starts_with("://")) document.address.insert(0, "http");
  document.received_at = parse_moment(wrap::string_in(*saved, "fetched_at"));
  document.is_decoded = true;
  add_headers(*saved, document);
  document.bytes = std::move(text->get_ref<std::string&>());
  return document;
}

}  // namespace logline::fetch
