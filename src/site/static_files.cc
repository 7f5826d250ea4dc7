#include "site/static_files.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/hash.h"
#include "base/id.h"

namespace logline::site {
namespace {

constexpr std::string_view kFolder = "web/static/";

std::string content_type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".png")) return "image/png";
  if (name.ends_with(".txt")) return "text/plain; charset=utf-8";
  return "application/octet-stream";
}

}  // namespace

void StaticFiles::add(std::string_view name, std::string_view bytes) {
  const auto dot = std::min(name.rfind('.'), name.size());
  std::string hashed(name.substr(0, dot));
  hashed += "." + id_to_string(hash64(bytes)) + std::string(name.substr(dot));
  by_hashed_name_.insert_or_assign(hashed, StaticFile{bytes, content_type_of(name)});
  hashed_names_.insert_or_assign(std::string(name), std::move(hashed));
}

std::string StaticFiles::address_of(std::string_view name) const {
  const auto found = hashed_names_.find(name);
  return found == hashed_names_.end() ? std::string() : "/static/" + found->second;
}

const StaticFile* StaticFiles::find(std::string_view hashed_name) const {
  const auto found = by_hashed_name_.find(hashed_name);
  return found == by_hashed_name_.end() ? nullptr : &found->second;
}

StaticFiles load_static_files() {
  StaticFiles files;
  for (const std::string_view path : embedded_files(kFolder))
    files.add(path.substr(kFolder.size()), *embedded_file(path));
  return files;
}

}  // namespace logline::site
