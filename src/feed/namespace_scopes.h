// Which vocabulary a prefix means, where: the xmlns declarations in force. One thread.
//
//     scopes.enter(attributes, depth);      // at a start tag
//     scopes.vocabulary_of_name("dc:date"); // Vocabulary::dublin_core
//     scopes.leave(depth);                  // at its end
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "feed/attributes.h"
#include "feed/elements.h"

namespace logline::feed {

class NamespaceScopes {
 public:
  void enter(const Attributes& attributes, std::size_t depth);
  void leave(std::size_t depth);
  // An undeclared prefix, or one declared as something unknown, means what people use it for.
  [[nodiscard]] Vocabulary vocabulary_of_name(std::string_view qualified_name) const;

 private:
  struct Scope {
    std::size_t depth;
    std::string_view prefix;
    Vocabulary vocabulary;
  };
  std::vector<Scope> scopes_;
};

// "date" of "dc:date".
std::string_view local_name(std::string_view qualified_name);

}  // namespace logline::feed
