#include "read/availability_region.h"

#include <algorithm>

#include "read/neighbours.h"

namespace logline {
namespace {

constexpr std::uint32_t kLeadReach = 14;  // tokens from "In the UK," to the service

class RegionReader {
 public:
  RegionReader(const Context& context, const SentenceView& view, const Mention& service)
      : context_(context),
        view_(view),
        tokens_(view.part().tokens),
        regions_(context.lexicon.table("regions")),
        at_(tokens_of(tokens_, service.span)) {}

  [[nodiscard]] std::optional<SaidRegion> read() const {
    if (auto behind = read_behind()) return behind;
    if (auto before = read_before()) return before;
    return read_lead();
  }

 private:
  [[nodiscard]] static std::optional<SaidRegion> said(const std::optional<PhraseHit>& hit,
                                                      std::string_view kind) {
    if (!hit || hit->row->columns[1] != kind) return std::nullopt;
    return SaidRegion{hit->row->columns[0], {hit->first, hit->last}};
  }

  // "on Pennant in the UK", "on Pennant (UK)".
  [[nodiscard]] std::optional<SaidRegion> read_behind() const {
    if (is_sign(tokens_, at_.last, "(")) {
      const auto hit = regions_.longest_at(tokens_, at_.last + 1);
      if (hit && is_sign(tokens_, hit->last, ")")) {
        if (auto bracket = said(hit, "bracket")) return bracket;
        return said(hit, "beside");
      }
      return std::nullopt;
    }
    return said(regions_.longest_at(tokens_, at_.last), "beside");
  }

  // "has its UK premiere on Pennant", "streams in Canada on the Pennant".
  [[nodiscard]] std::optional<SaidRegion> read_before() const {
    std::uint32_t first = at_.first;
    for (const TableName table : {TableName("articles"), TableName("place_words")})
      if (const auto hit = phrase_before(context_.lexicon.table(table), tokens_, first);
          hit && hit->first >= view_.sentence().first)
        first = hit->first;
    const auto hit = phrase_before(regions_, tokens_, first);
    return hit && hit->first >= view_.sentence().first ? said(hit, "beside") : std::nullopt;
  }

  // "In Canada, it streams on Pennant", ", and in Canada it is on Pennant": of the first service behind it.
  [[nodiscard]] std::optional<SaidRegion> read_lead() const {
    const std::uint32_t from = std::max(view_.sentence().first, at_.first - std::min(at_.first, kLeadReach));
    for (std::uint32_t i = at_.first; i-- > from;) {
      if (is_of_other(i)) return std::nullopt;
      const auto hit = regions_.longest_at(tokens_, i, at_.first);
      if (!hit || !opens_clause(i)) continue;
      return said(hit, "beside");
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_of_other(std::uint32_t token) const {
    return std::ranges::any_of(view_.organisations(), [&](const Mention* other) {
      const TokenRange range = tokens_of(tokens_, other->span);
      return range.holds(token) && !is_genitive(tokens_, range.last);  // whose series it is
    });
  }

  [[nodiscard]] bool opens_clause(std::uint32_t token) const {
    if (token == view_.sentence().first) return true;
    return is_sign(tokens_, token - 1, ",") || is_sign(tokens_, token - 1, ";") ||
           context_.lexicon.table("list_joiners").longest_at(tokens_, token - 1);
  }

  const Context& context_;
  const SentenceView& view_;
  const Tokens& tokens_;
  const PhraseTable& regions_;
  TokenRange at_;
};

}  // namespace

std::optional<SaidRegion> region_of_showing(const Context& context, const SentenceView& view,
                                            const Mention& service) {
  return RegionReader(context, view, service).read();
}

}  // namespace logline
