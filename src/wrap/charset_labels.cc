#include "wrap/charset_labels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace logline::wrap {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

// By label. https://encoding.spec.whatwg.org/#names-and-labels; the right column is ICU's name for the
// standard's decoder or a superset.
constexpr std::array kLabels{
    Row{"ansi_x3.4-1968", "windows-1252"},
    Row{"ascii", "windows-1252"},
    Row{"big5", "big5-hkscs"},
    Row{"big5-hkscs", "big5-hkscs"},
    Row{"chinese", "gb18030"},
    Row{"cn-big5", "big5-hkscs"},
    Row{"cp1250", "windows-1250"},
    Row{"cp1251", "windows-1251"},
    Row{"cp1252", "windows-1252"},
    Row{"cp819", "windows-1252"},
    Row{"euc-kr", "windows-949"},
    Row{"gb2312", "gb18030"},
    Row{"gb_2312-80", "gb18030"},
    Row{"gbk", "gb18030"},
    Row{"ibm819", "windows-1252"},
    Row{"iso-8859-1", "windows-1252"},
    Row{"iso-8859-11", "windows-874"},
    Row{"iso-8859-9", "windows-1254"},
    Row{"iso-ir-100", "windows-1252"},
    Row{"iso8859-1", "windows-1252"},
    Row{"iso8859-9", "windows-1254"},
    Row{"iso88591", "windows-1252"},
    Row{"iso_8859-1", "windows-1252"},
    Row{"iso_8859-1:1987", "windows-1252"},
    Row{"korean", "windows-949"},
    Row{"ks_c_5601-1987", "windows-949"},
    Row{"l1", "windows-1252"},
    Row{"latin-1", "windows-1252"},
    Row{"latin1", "windows-1252"},
    Row{"latin5", "windows-1254"},
    Row{"ms_kanji", "windows-31j"},
    Row{"shift-jis", "windows-31j"},
    Row{"shift_jis", "windows-31j"},
    Row{"sjis", "windows-31j"},
    Row{"tis-620", "windows-874"},
    Row{"ucs-2", "utf-16le"},
    Row{"unicode", "utf-16le"},
    Row{"unicode-1-1-utf-8", "utf-8"},
    Row{"us-ascii", "windows-1252"},
    Row{"utf-16", "utf-16le"},
    Row{"utf8", "utf-8"},
    Row{"windows-949", "windows-949"},
    Row{"x-cp1250", "windows-1250"},
    Row{"x-cp1251", "windows-1251"},
    Row{"x-cp1252", "windows-1252"},
    Row{"x-gbk", "gb18030"},
    Row{"x-mac-roman", "macintosh"},
    Row{"x-sjis", "windows-31j"},
    Row{"x-unicode20utf8", "utf-8"},
    Row{"x-x-big5", "big5-hkscs"},
};
static_assert(std::is_sorted(kLabels.begin(), kLabels.end()));

}  // namespace

std::string icu_name_of(std::string_view label) {
  std::string name;
  for (char c : label) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && c != '"' && c != '\'')
      name.push_back(static_cast<char>(std::tolower(byte)));
  }
  if (name.empty()) return "utf-8";
  const auto row = std::lower_bound(kLabels.begin(), kLabels.end(), name,
                                    [](const Row& a, const std::string& b) { return a.first < b; });
  return row != kLabels.end() && row->first == name ? std::string(row->second) : name;
}

}  // namespace logline::wrap
