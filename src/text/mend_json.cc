// One pass with a stack of open brackets. Of each the place is kept where its element at hand begins in the
// output, so that what turns out to be past mending is taken back. A comma is written only when an element
// follows it.
#include "text/mend_json.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/ascii.h"
#include "fmt/format.h"
#include "text/json_string.h"
#include "wrap/json.h"

namespace logline {
namespace {

constexpr std::size_t kDeepestJson = 100;
constexpr std::size_t kMostBrackets = 200;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kItemLevel = 1;  // the list of a root's key: of its elements one may be lost alone

enum class Awaited : std::uint8_t { element, colon, value, comma };

struct OpenBracket {
  bool is_object = false;
  Awaited awaited = Awaited::element;
  bool is_begun = false;       // an element, and not ended
  std::size_t element_at = 0;  // in the output, before the comma of that
};

class JsonMender {
 public:
  explicit JsonMender(std::string_view text) : text_(text) {}

  MendedJson mend() {
    at_ = std::min(text_.find('{'), text_.size());
    while (skip_space(), at_ < text_.size() && !is_done_)
      if (!step() && !go_on_at_next_item()) break;
    if (!is_done_) cut();
    if (skip_space(), is_done_ && at_ < text_.size()) note("words behind its end");
    return std::move(mended_);
  }

 private:
  // False: this cannot be mended.
  bool step() {
    const char c = text_[at_];
    if (c == '{' || c == '[') return open(c == '{');
    if (c == '}' || c == ']') return close(c == '}');
    if (open_.empty()) return false;
    if (c == ',') return comma();
    if (c == ':') return colon();
    return c == '"' ? string() : word();
  }

  // Before a value or a key; false where none may stand.
  bool begin_element() {
    OpenBracket& here = open_.back();
    if (here.awaited == Awaited::value) return true;
    if (here.awaited == Awaited::colon) return false;
    if (here.awaited == Awaited::comma) note("a comma is missing");
    here.is_begun = true;
    here.element_at = out().size();
    if (out().back() != '{' && out().back() != '[') out() += ',';
    return true;
  }

  [[nodiscard]] bool awaits_key() const {
    return open_.back().is_object && open_.back().awaited != Awaited::value;
  }
  void end_value() {
    is_done_ = open_.empty();
    if (is_done_) return;
    open_.back().awaited = Awaited::comma;
    open_.back().is_begun = false;
  }

  bool open(bool is_object) {
    if (is_object && open_.size() > kItemLevel + 1 && awaits_key() && begins_item(at_)) {
      note("a bracket is not closed");
      while (open_.size() > kItemLevel + 1) close_last();
    }
    if (!open_.empty() && (awaits_key() || open_.size() >= kDeepestJson || !begin_element())) return false;
    out() += is_object ? '{' : '[';
    open_.push_back({is_object});
    if (open_.size() == kItemLevel + 1) first_key_.clear();
    ++at_;
    return true;
  }

  bool close(bool is_object) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](const OpenBracket& one) { return one.is_object == is_object; });
    if (found == open_.rend()) return false;
    const auto level = static_cast<std::size_t>(open_.rend() - found);
    if (level <= kItemLevel + 1 && has_items_behind()) {
      note("a bracket too many");
      ++at_;
      return true;
    }
    if (found != open_.rbegin()) note("a bracket is not closed");
    while (open_.size() >= level) close_last();
    ++at_;
    return true;
  }

  void close_last() {
    const OpenBracket here = open_.back();
    if (here.awaited == Awaited::colon || here.awaited == Awaited::value) {
      note("a name without a value");
      out().resize(here.element_at);
    }
    out() += here.is_object ? '}' : ']';
    open_.pop_back();
    end_value();
  }

  bool comma() {
    Awaited& awaited = open_.back().awaited;
    if (awaited == Awaited::colon || awaited == Awaited::value) return false;
    if (awaited == Awaited::element) note("a comma too many");
    awaited = Awaited::element;
    ++at_;
    const std::size_t next = text_.find_first_not_of(" \t\r\n", at_);
    if (next != std::string_view::npos && (text_[next] == '}' || text_[next] == ']'))
      note("a comma too many");
    return true;
  }

  bool colon() {
    if (open_.back().awaited != Awaited::colon) return false;
    open_.back().awaited = Awaited::value;
    out() += ':';
    ++at_;
    return true;
  }

  bool string() {
    const bool is_key = awaits_key();
    if (!begin_element()) return false;
    const std::size_t before = out().size();
    const JsonString read = mend_json_string(text_, at_, is_key, open_.back().is_object, out());
    if (read.fault != nullptr) note(read.fault);
    at_ = read.end;
    if (read.is_lost || (read.has_quotes && !is_key && open_.back().is_object && is_address_)) return false;
    if (read.is_cut) {
      out().resize(before);
      return true;
    }
    end_word(is_key, std::string_view(out()).substr(before));
    return true;
  }

  // A number, true, false, null, or what is written like one.
  bool word() {
    static constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$+-.";
    const std::size_t end = std::min(text_.find_first_not_of(kLetters, at_), text_.size());
    const std::string_view word = text_.substr(at_, end - at_);
    const bool is_key = awaits_key();
    if (end == text_.size()) {
      at_ = end;
      return true;
    }
    if (word.empty() || word.size() > 100 || !begin_element()) return false;
    const bool is_json = !is_key && wrap::is_json(word);
    if (!is_json) note(is_key ? "a name without quotes" : "a word without quotes");
    at_ = end;
    const std::size_t before = out().size();
    out() += is_json ? std::string(word) : fmt::format("\"{}\"", word);
    end_word(is_key, std::string_view(out()).substr(before));
    return true;
  }

  void end_word(bool is_key, std::string_view written) {
    if (!is_key) return end_value();
    open_.back().awaited = Awaited::colon;
    is_address_ = written == "\"id\"" || written == "\"url\"" || written == "\"external_url\"";
    if (first_key_.empty() && open_.size() == kItemLevel + 2 && !open_[kItemLevel].is_object)
      first_key_ = written;
  }

  // Takes the item at hand back, or what else of the root is not whole.
  void take_back() {
    open_.resize(has_items() ? kItemLevel + 1 : 1);
    OpenBracket& here = open_.back();
    if (here.is_begun) out().resize(here.element_at);
    here.awaited = Awaited::element;
    here.is_begun = false;
  }

  [[nodiscard]] bool has_items() const { return open_.size() > kItemLevel && !open_[kItemLevel].is_object; }

  // An object that begins as the first item did.
  [[nodiscard]] bool begins_item(std::size_t at) const {
    if (!has_items() || at >= text_.size() || text_[at] != '{') return false;
    const std::size_t key = text_.find_first_not_of(kSpace, at + 1);
    if (key == std::string_view::npos) return false;
    const std::string_view quoted = first_key_.empty() ? std::string_view("\"id\"") : first_key_;
    const std::string_view bare = quoted.substr(1, quoted.size() - 2);
    if (text_[key] == '"') return text_.substr(key).starts_with(quoted);
    const std::size_t colon = text_.find_first_not_of(kSpace, key + bare.size());
    return text_.substr(key).starts_with(bare) && colon != std::string_view::npos && text_[colon] == ':';
  }

  // Behind the brackets here.
  [[nodiscard]] bool has_items_behind() const {
    const std::size_t comma = text_.find_first_not_of(" \t\r\n}]", at_);
    if (comma == std::string_view::npos || text_[comma] != ',' || comma - at_ > kMostBrackets) return false;
    return begins_item(text_.find_first_not_of(kSpace, comma + 1));
  }

  bool go_on_at_next_item() {
    note("it cannot be read on");
    ++mended_.lost;
    if (!has_items()) return false;
    for (std::size_t comma = text_.find(',', at_); comma < text_.size(); comma = text_.find(',', comma + 1)) {
      at_ = comma + 1;
      if (skip_space(), !begins_item(at_)) continue;
      take_back();
      return true;
    }
    return false;
  }

  void cut() {
    if (at_ >= text_.size()) note("it ends in the middle");
    mended_.is_cut = true;
    if (!open_.empty()) take_back();
    while (!open_.empty()) close_last();
  }

  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
  void note(std::string_view what) {
    if (!mended_.fault.empty()) return;
    const std::string_view before = text_.substr(0, at_);
    mended_.fault = fmt::format("line {}: {}", 1 + std::count(before.begin(), before.end(), '\n'), what);
  }
  std::string& out() { return mended_.text; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<OpenBracket> open_;
  std::string first_key_;  // of the first item, with its quotes
  MendedJson mended_;
  bool is_address_ = false;  // what the last key names: no quote stands in it
  bool is_done_ = false;
};

}  // namespace

MendedJson mend_json(std::string_view text) { return JsonMender(text).mend(); }

}  // namespace logline
