#include <algorithm>
#include <array>

#include "model/statement.h"

// Folding without ICU, because every layer above needs it and the names of television are mostly Latin:
// Latin-1 Supplement and Latin Extended-A letters lose their accents by table, other letters outside ASCII
// are kept as they are.

namespace logline {
namespace {

// U+00C0…U+017F by base letter; '?' keeps the character, '*' is spelt with two letters below.
constexpr std::string_view kBaseLetters =
    "aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllll"
    "nnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

std::string_view two_letters(unsigned code) {
  switch (code) {
    case 0xC6:
    case 0xE6: return "ae";
    case 0xDE:
    case 0xFE: return "th";
    case 0xDF: return "ss";
    case 0x132:
    case 0x133: return "ij";
    case 0x152:
    case 0x153: return "oe";
    default: return {};
  }
}

// What becomes of an ASCII character: a letter or figure, or one of these.
constexpr char kGap = ' ', kNothing = '\0', kAnd = '&';

constexpr std::array<char, 128> kAscii = [] {
  std::array<char, 128> folded{};
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto c = static_cast<char>(i);
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == kAnd;
    const bool is_mark = c == '\'' || c == '`' || c == '"';
    folded[i] = is_upper ? static_cast<char>(c + ('a' - 'A')) : is_kept ? c : is_mark ? kNothing : kGap;
  }
  return folded;
}();

// Writes into room that is there already: no character becomes longer, but for "&".
class Folder {
 public:
  explicit Folder(std::string_view name)
      : folded_(name.size() + 4 * static_cast<std::size_t>(std::ranges::count(name, '&')), '\0') {}
  void letter(char byte) {
    if (is_gap_ && size_ > 0) folded_[size_++] = ' ';
    is_gap_ = false;
    folded_[size_++] = byte;
  }
  void letter(std::string_view bytes) {
    for (const char byte : bytes) letter(byte);
  }
  void gap() { is_gap_ = true; }
  std::string take() {
    folded_.resize(size_);
    return std::move(folded_);
  }

 private:
  std::string folded_;
  std::size_t size_ = 0;
  bool is_gap_ = false;
};

void fold_ascii(Folder& folder, char c) {
  const char folded = kAscii[static_cast<unsigned char>(c)];
  if (folded == kGap) {
    folder.gap();
  } else if (folded == kAnd) {
    folder.gap();
    folder.letter("and");
    folder.gap();
  } else if (folded != kNothing) {
    folder.letter(folded);
  }
}

void fold_wide(Folder& folder, std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (bytes.size() == 2) {
    const unsigned code = ((lead & 0x1FU) << 6) | (static_cast<unsigned char>(bytes[1]) & 0x3FU);
    if (code < 0xC0) return folder.gap();  // signs of Latin-1
    if (const auto letters = two_letters(code); !letters.empty()) return folder.letter(letters);
    if (code < 0xC0 + kBaseLetters.size() && kBaseLetters[code - 0xC0] != '?' &&
        kBaseLetters[code - 0xC0] != '*')
      return folder.letter(kBaseLetters.substr(code - 0xC0, 1));
    return folder.letter(bytes);
  }
  const bool is_general_punctuation =
      bytes.size() == 3 && lead == 0xE2 && (bytes[1] == '\x80' || bytes[1] == '\x81');
  if (!is_general_punctuation) return folder.letter(bytes);
  const bool is_quote_mark = bytes[1] == '\x80' && bytes[2] >= '\x98' && bytes[2] <= '\x9F';
  if (!is_quote_mark) folder.gap();
}

}  // namespace

std::string fold_name(std::string_view name) {
  Folder folder(name);
  for (std::size_t i = 0; i < name.size();) {
    const auto lead = static_cast<unsigned char>(name[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (lead < 0x80) {
      fold_ascii(folder, name[i]);
    } else if (lead >= 0xC0 && i + length <= name.size()) {
      fold_wide(folder, name.substr(i, length));
    } else {
      folder.gap();
    }
    i += length;
  }
  std::string folded = folder.take();
  if (folded.starts_with("the ")) folded.erase(0, 4);
  return folded;
}

}  // namespace logline
