#include "wrap/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <memory>

#include "wrap/charset_labels.h"

namespace logline::wrap {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// ICU's own callback puts U+001A for a single bad byte of some sets.
void put_replacement(const void*, UConverterToUnicodeArgs* arguments, const char*, int32_t,
                     UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // told of a reset, close or clone: nothing was undecodable
  *status = U_ZERO_ERROR;
  constexpr char16_t kReplacementUnit = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &kReplacementUnit, 1, 0, status);
}

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &status);
  if (U_FAILURE(status) != 0) converter = nullptr;
  if (converter != nullptr)
    ucnv_setToUCallBack(converter, put_replacement, nullptr, nullptr, nullptr, &status);
  return {converter, &ucnv_close};
}

// Everything through buffers of fixed size.
std::string convert(std::string_view bytes, UConverter* from, UConverter* to) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  std::array<char, 16384> out;
  std::array<char16_t, 8192> pivot;
  char16_t* pivot_source = pivot.data();
  char16_t* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UBool is_first = true;
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = out.data();
    ucnv_convertEx(to, from, &target, out.data() + out.size(), &source, end, pivot.data(), &pivot_source,
                   &pivot_target, pivot.data() + pivot.size(), is_first, true, &status);
    text.append(out.data(), target);
    is_first = false;
    if (status != U_BUFFER_OVERFLOW_ERROR) return text;
  }
}

void drop_mark_and_nul(std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (text.find('\0') != std::string::npos) text = repair_utf8(text);
}

}  // namespace

Result<std::string> to_utf8(std::string_view bytes, std::string_view charset_label) {
  const std::string name = icu_name_of(charset_label);
  if (name == "utf-8") {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return repair_utf8(bytes);
  }
  const Converter from = open_converter(name.c_str());
  const Converter to = open_converter("utf-8");
  if (!from || !to) {
    return fail("unknown character set '" + repair_utf8(charset_label) + "'", {},
                "declare one of the WHATWG Encoding Standard, such as utf-8");
  }
  std::string text = convert(bytes, from.get(), to.get());
  drop_mark_and_nul(text);
  return text;
}

std::optional<std::string_view> charset_from_bom(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "utf-32le";
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return "utf-32be";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  return std::nullopt;
}

std::string_view guess_charset(std::string_view bytes) {
  if (const auto marked = charset_from_bom(bytes)) return *marked;
  const std::string_view head = bytes.substr(0, 1024);
  const bool begins_with_nuls = head.size() >= 4 && std::count(head.begin(), head.begin() + 4, '\0') == 3;
  if (begins_with_nuls && head[0] != '\0') return "utf-32le";
  if (begins_with_nuls && head[3] != '\0') return "utf-32be";
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0' ? 1U : 0U;
  const std::size_t many = std::max<std::size_t>(1, head.size() / 8);
  if (nuls[1] >= many && nuls[0] * 4 < nuls[1]) return "utf-16le";
  if (nuls[0] >= many && nuls[1] * 4 < nuls[0]) return "utf-16be";
  for (std::size_t cut = 0; cut <= 3 && cut <= bytes.size(); ++cut) {
    if (is_valid_utf8(bytes.substr(0, bytes.size() - cut))) return "utf-8";
    if (bytes.empty() || static_cast<unsigned char>(bytes[bytes.size() - 1 - cut]) < 0x80) break;
  }
  return "windows-1252";
}

}  // namespace logline::wrap
