// Entities that a document declares for itself: <!ENTITY gull "The Gull">. Small ones that stand for text are
// expanded, once; one that holds markup or others, is large or lies elsewhere is not, and all of a document
// together give no more than a megabyte, which is what makes entity bombs harmless.
//
// Owns its strings. One document, one thread.
//
//     DeclaredEntities entities(scanner.internal_subset());
//     entities.expand("by &gull;")      // "by The Gull", with the value's own references still to be decoded
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace logline::feed {

class DeclaredEntities {
 public:
  DeclaredEntities() = default;
  explicit DeclaredEntities(std::string_view internal_subset);

  [[nodiscard]] bool is_empty() const { return values_.empty(); }
  // What is not declared, or too much, stays as written.
  std::string expand(std::string_view raw);

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::size_t left_ = 1U << 20U;  // bytes that may still be given
};

}  // namespace logline::feed
