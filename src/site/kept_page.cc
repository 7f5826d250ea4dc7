#include "site/kept_page.h"

#include "site/finish.h"

namespace logline::site {
namespace {

constexpr int kLevel = 3;             // for many, but not that many
constexpr std::size_t kAround = 500;  // bytes of headers, and of what holds an answer

}  // namespace

KeptPage::KeptPage(Response made, const std::string& mark, bool packs) : head_(std::move(made)) {
  const std::string body = std::move(head_.body);
  head_.body.clear();
  std::vector<std::string_view> stretches;
  std::string_view rest = body;
  while (!mark.empty()) {
    const auto at = rest.find(mark);
    if (at == std::string_view::npos || at + mark.size() == rest.size()) break;
    stretches.push_back(rest.substr(0, at));
    places_.push_back(rest[at + mark.size()]);
    rest.remove_prefix(at + mark.size() + 1);
  }
  stretches.push_back(rest);
  const bool is_worth_it = is_worth_packing(head_, body.size());
  if (is_worth_it) head_.headers.emplace_back("Vary", "Accept-Encoding");
  is_packed_ = is_worth_it && packs && pack(stretches);
  if (is_packed_) head_.headers.emplace_back("Content-Encoding", "gzip");
  if (is_packed_) return;
  parts_.clear();
  for (const std::string_view stretch : stretches) parts_.push_back({.packed = std::string(stretch)});
}

// False: there is not enough memory.
bool KeptPage::pack(const std::vector<std::string_view>& stretches) {
  for (const std::string_view stretch : stretches) {
    auto part = wrap::gzip_part(stretch, kLevel);
    if (!part) return false;
    part->packed.shrink_to_fit();
    parts_.push_back(std::move(*part));
  }
  return true;
}

Response KeptPage::fill(const OwnWords& own) const {
  Response filled = head_;
  const auto words_at = [&](std::size_t place) -> const std::string& {
    return places_[place] == kLabelMark ? own.label : own.token;
  };
  if (!is_packed_) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      filled.body += parts_[i].packed;
      if (i < places_.size()) filled.body += words_at(i);
    }
    return filled;
  }
  std::vector<wrap::GzipPart> between;
  between.reserve(places_.size());
  std::vector<const wrap::GzipPart*> all;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    all.push_back(&parts_[i]);
    if (i == places_.size()) break;
    between.push_back(wrap::plain_gzip_part(words_at(i)));
    all.push_back(&between.back());
  }
  filled.body = wrap::join_gzip(all);
  return filled;
}

std::size_t KeptPage::bytes() const {
  std::size_t bytes = kAround;
  for (const wrap::GzipPart& part : parts_) bytes += part.packed.size() + sizeof part;
  return bytes;
}

}  // namespace logline::site
