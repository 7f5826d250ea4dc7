#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "wrap/charset.h"

namespace logline::wrap {
namespace {

constexpr std::int32_t kMostBytes = 64 * 1024;
constexpr std::int32_t kSure = 35;  // per cent; a page's Latin names and addresses weigh against its language
constexpr std::ptrdiff_t kFewest = 12;  // bytes beyond ASCII; of fewer any set makes something

struct Detected {
  std::string_view by_icu, label;
};
// What is written in Latin letters is left to windows-1252: telling those sets apart fails more than it
// helps.
constexpr std::array kBelieved{
    Detected{"Shift_JIS", "shift_jis"},
    Detected{"EUC-JP", "euc-jp"},
    Detected{"ISO-2022-JP", "iso-2022-jp"},
    Detected{"EUC-KR", "euc-kr"},
    Detected{"Big5", "big5"},
    Detected{"GB18030", "gb18030"},
    Detected{"KOI8-R", "koi8-r"},
    Detected{"windows-1251", "windows-1251"},
    Detected{"ISO-8859-5", "iso-8859-5"},
    Detected{"windows-1253", "windows-1253"},
    Detected{"ISO-8859-7", "iso-8859-7"},
    Detected{"windows-1255", "windows-1255"},
    Detected{"ISO-8859-8", "iso-8859-8"},
    Detected{"ISO-8859-8-I", "iso-8859-8-i"},
    Detected{"windows-1256", "windows-1256"},
    Detected{"ISO-8859-6", "iso-8859-6"},
};

// Thai, which ICU does not know: all bytes beyond ASCII are letters of TIS-620, of which consonants are most.
// In other sets some of so many bytes would be none.
bool looks_thai(std::string_view bytes) {
  constexpr std::size_t kMany = 60;
  std::size_t high = 0, letters = 0, consonants = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) continue;
    ++high;
    letters += (byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB) ? 1U : 0U;
    consonants += byte >= 0xA1 && byte <= 0xCE ? 1U : 0U;
  }
  return high >= kMany && letters == high && consonants * 2 >= high;
}

}  // namespace

std::string_view detect_charset(std::string_view bytes) {
  const std::string_view guessed = guess_charset(bytes);
  if (guessed != "windows-1252") return guessed;
  bytes = bytes.substr(0, kMostBytes);
  const auto high =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (high < kFewest) return guessed;
  if (looks_thai(bytes)) return "tis-620";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  if (!detector) return guessed;
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  ucsdet_enableInputFilter(detector.get(), 1);  // tags are not the language
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) != 0 || match == nullptr) return guessed;
  const std::string_view name = ucsdet_getName(match, &status);
  const auto found = std::find_if(kBelieved.begin(), kBelieved.end(),
                                  [&](const Detected& one) { return one.by_icu == name; });
  const bool is_sure = found != kBelieved.end() && ucsdet_getConfidence(match, &status) >= kSure;
  return is_sure ? found->label : guessed;
}

}  // namespace logline::wrap
