#include "app/site_rules_file.h"

#include <system_error>
#include <utility>

#include "fetch/read_bytes.h"

namespace logline::app {
namespace {

constexpr const char* kOwnRules = "page-rules.tsv";

}  // namespace

Result<void> read_site_rules(const std::filesystem::path& file, PageRules& rules) {
  auto bytes = fetch::read_file(file, page::kLargestSiteRules + 1);
  if (!bytes) {
    Error error = bytes.error();
    if (error.where.empty()) error.where = file.string();
    return tl::unexpected(std::move(error));
  }
  auto parsed = page::parse_site_rules(file.string(), *bytes);
  if (!parsed) return tl::unexpected(parsed.error());
  rules.sites = std::move(*parsed);
  return {};
}

Result<void> read_own_site_rules(const std::string& folder, PageRules& rules) {
  const std::filesystem::path file = std::filesystem::path(folder) / kOwnRules;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {};
  return read_site_rules(file, rules);
}

}  // namespace logline::app
