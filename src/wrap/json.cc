#include "wrap/json.h"

#include <algorithm>

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

}  // namespace

bool is_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string mended;
  if (!is_valid_utf8(text)) text = mended = repair_utf8(text);
  return nlohmann::json::accept(text.begin(), text.end());
}

bool starts_with_object_that_has(std::string_view text, std::initializer_list<std::string_view> keys) {
  std::string mended;
  if (!is_valid_utf8(text)) text = mended = repair_utf8(text);
  KeySeeker seeker(keys);
  nlohmann::json::sax_parse(text.begin(), text.end(), &seeker);
  return seeker.is_found();
}

Result<nlohmann::json> parse_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string mended;
  if (!is_valid_utf8(text)) text = mended = repair_utf8(text);
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
