// The files of web/static, at addresses that carry a hash of their bytes, so that they can be kept for ever.
//
// Nothing is read from disk: a name that was not embedded does not exist. Immutable; safe from any thread.
//
//     StaticFiles files = load_static_files();
//     files.address_of("logline.css")        // "/static/logline.0abc….css"
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace logline::site {

struct StaticFile {
  std::string_view bytes;
  std::string content_type;
};

class StaticFiles {
 public:
  void add(std::string_view name, std::string_view bytes);
  // Empty for a file that is not there.
  [[nodiscard]] std::string address_of(std::string_view name) const;
  // By the last part of its address; nullptr when there is none.
  [[nodiscard]] const StaticFile* find(std::string_view hashed_name) const;

 private:
  std::map<std::string, StaticFile, std::less<>> by_hashed_name_;
  std::map<std::string, std::string, std::less<>> hashed_names_;
};

StaticFiles load_static_files();

}  // namespace logline::site
