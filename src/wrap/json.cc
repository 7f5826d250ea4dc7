#include "wrap/json.h"

#include <algorithm>
#include <charconv>

#include "wrap/charset.h"

namespace logline::wrap {
namespace {

// Reads until a wanted key at the top level; every event that returns false ends the reading.
class KeySeeker : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit KeySeeker(const std::initializer_list<std::string_view>& keys) : keys_(keys) {}

  bool null() override { return depth_ > 0; }
  bool boolean(bool) override { return depth_ > 0; }
  bool number_integer(number_integer_t) override { return depth_ > 0; }
  bool number_unsigned(number_unsigned_t) override { return depth_ > 0; }
  bool number_float(number_float_t, const string_t&) override { return depth_ > 0; }
  bool string(string_t&) override { return depth_ > 0; }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return ++depth_ > 0; }
  bool end_object() override { return --depth_ > 0; }
  bool start_array(std::size_t) override { return ++depth_ > 1; }
  bool end_array() override { return --depth_ > 0; }
  bool key(string_t& name) override {
    is_found_ = depth_ == 1 && std::find(keys_.begin(), keys_.end(), name) != keys_.end();
    return !is_found_;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }
  [[nodiscard]] bool is_found() const { return is_found_; }

 private:
  const std::initializer_list<std::string_view>& keys_;
  int depth_ = 0;
  bool is_found_ = false;
};

// The code unit of an escape "\uXXXX" that begins at `at`; -1 when none does.
int escaped_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int unit = 0;
  const auto end = std::from_chars(text.data() + at + 2, text.data() + at + 6, unit, 16);
  return end.ec == std::errc() && end.ptr == text.data() + at + 6 ? unit : -1;
}

bool is_high(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Half of an escaped character, as left by who cuts a text in its middle, becomes U+FFFD.
void mend_halves(std::string& text) {
  for (std::size_t at = 0; (at = text.find('\\', at)) != text.npos;) {
    const int unit = escaped_unit(text, at);
    const bool is_whole = is_high(unit) && is_low(escaped_unit(text, at + 6));
    if (!is_whole && (is_high(unit) || is_low(unit))) text.replace(at, 6, "\\ufffd");
    at += is_whole ? 12 : unit >= 0 ? 6 : 2;
  }
}

// Without a byte order mark, in well-formed UTF-8 and whole characters; `mended` holds what had to be
// changed.
std::string_view readable(std::string_view text, std::string& mended) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const bool is_valid = is_valid_utf8(text);
  const bool may_have_halves = text.find("\\ud") != text.npos || text.find("\\uD") != text.npos;
  if (is_valid && !may_have_halves) return text;
  mended = is_valid ? std::string(text) : repair_utf8(text);
  if (may_have_halves) mend_halves(mended);
  return mended;
}

}  // namespace

bool is_json(std::string_view text) {
  std::string mended;
  text = readable(text, mended);
  return nlohmann::json::accept(text.begin(), text.end());
}

bool starts_with_object_that_has(std::string_view text, std::initializer_list<std::string_view> keys) {
  std::string mended;
  text = readable(text, mended);
  KeySeeker seeker(keys);
  nlohmann::json::sax_parse(text.begin(), text.end(), &seeker);
  return seeker.is_found();
}

Result<nlohmann::json> parse_json(std::string_view text) {
  std::string mended;
  text = readable(text, mended);
  try {
    return nlohmann::json::parse(text.begin(), text.end());
  } catch (const nlohmann::json::parse_error& trouble) {
    const auto until = text.begin() + static_cast<std::ptrdiff_t>(std::min(trouble.byte, text.size()));
    const auto line = 1 + std::count(text.begin(), until, '\n');
    return fail("broken JSON at line " + std::to_string(line) + ", byte " + std::to_string(trouble.byte));
  } catch (const nlohmann::json::exception& trouble) {
    return fail(std::string("broken JSON: ") + trouble.what());
  }
}

std::string string_in(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace logline::wrap
