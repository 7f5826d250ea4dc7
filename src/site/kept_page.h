// A made answer in which what tells one reader from another stands open, so that it is made once for many:
// how they are called, and the token of their forms.
//
// Whoever makes it gives the handler two marks in their place, which nobody who writes for the page can know;
// cut() takes the answer apart at them, and packs the stretches between, each alone. fill() gives the whole
// to one reader: what is packed stays so. Immutable; safe from any thread.
//
//     const KeptPage page(std::move(made), mark, true);
//     Response response = page.fill({.label = "Ada", .token = token});
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "site/message.h"
#include "wrap/gzip.h"

namespace logline::site {

// As they stand in HTML.
struct OwnWords {
  std::string label{}, token{};
};

inline constexpr char kLabelMark = 'l', kTokenMark = 't';  // behind the mark

class KeptPage {
 public:
  // An empty mark: nothing stands open. `packs`: the client takes gzip.
  KeptPage(Response made, const std::string& mark, bool packs);

  [[nodiscard]] Response fill(const OwnWords& own) const;
  [[nodiscard]] unsigned status() const { return head_.status; }
  [[nodiscard]] std::size_t bytes() const;  // that it takes in memory, about

 private:
  bool pack(const std::vector<std::string_view>& stretches);

  Response head_;                      // without its body
  std::vector<wrap::GzipPart> parts_;  // one more than places
  std::vector<char> places_;           // what stands open between them
  bool is_packed_ = false;
};

}  // namespace logline::site
