// What the desk has asked for and what is not done yet, kept in accounts.db: a restart finds it there. When
// add() returns, it is on the disk.
//
// The texts are whoever's asks: nothing here looks inside. What is removed is overwritten. An object serves
// one thread at a time; several processes may write.
//
//     Result<std::int64_t> id = wishes.add("{\"merge\": …}");
//     …  wishes.remove(*id);            // done
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/patience.h"

namespace logline::store {

struct Wish {
  std::int64_t id = 0;
  std::string what{};
};

class Wishes {
 public:
  virtual ~Wishes() = default;
  virtual Result<std::int64_t> add(std::string_view what) = 0;
  virtual Result<std::vector<Wish>> all() = 0;  // in the order in which they were asked for
  virtual Result<void> remove(std::int64_t id) = 0;
};

// Those of the installation in a folder. `patience`: how long a write waits for another writer.
Result<std::unique_ptr<Wishes>> open_wishes(std::string_view folder,
                                            std::chrono::milliseconds patience = kPatience);

}  // namespace logline::store
