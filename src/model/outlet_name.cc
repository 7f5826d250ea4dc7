#include "model/outlet_name.h"

#include "model/statement.h"

namespace logline {
namespace {

std::string host_of(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = address.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

}  // namespace

std::string outlet_name(const Article& article) {
  return article.outlet.empty() ? host_of(article.address) : article.outlet;
}

std::string outlet_key(const Article& article) { return fold_name(outlet_name(article)); }

}  // namespace logline
