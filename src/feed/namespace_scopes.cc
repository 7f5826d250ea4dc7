#include "feed/namespace_scopes.h"

#include "base/ascii.h"

namespace logline::feed {
namespace {

constexpr std::size_t kMostScopes = 256;

}  // namespace

std::string_view local_name(std::string_view qualified_name) {
  const std::size_t colon = qualified_name.rfind(':');
  return colon == std::string_view::npos ? qualified_name : qualified_name.substr(colon + 1);
}

void NamespaceScopes::enter(const Attributes& attributes, std::size_t depth) {
  for (const Attribute& attribute : attributes.all()) {
    if (!starts_with_ignoring_case(attribute.name, "xmlns") || scopes_.size() >= kMostScopes) continue;
    const std::string_view rest = attribute.name.substr(5);
    if (!rest.empty() && rest.front() != ':') continue;
    const std::string_view prefix = rest.empty() ? rest : rest.substr(1);
    // An invented default namespace on the root does not make it less of a feed.
    const Vocabulary unknown = prefix.empty() && depth > 1 ? Vocabulary::other : vocabulary_of_prefix(prefix);
    scopes_.push_back({depth, prefix, vocabulary_of(attribute.value).value_or(unknown)});
  }
}

void NamespaceScopes::leave(std::size_t depth) {
  while (!scopes_.empty() && scopes_.back().depth >= depth) scopes_.pop_back();
}

Vocabulary NamespaceScopes::vocabulary_of_name(std::string_view qualified_name) const {
  const std::size_t colon = qualified_name.rfind(':');
  const std::string_view prefix = colon == std::string_view::npos ? "" : qualified_name.substr(0, colon);
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    if (scope->prefix == prefix) return scope->vocabulary;
  }
  return vocabulary_of_prefix(prefix);
}

}  // namespace logline::feed
