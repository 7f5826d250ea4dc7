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

class Folder {
 public:
  explicit Folder(std::size_t most) { folded_.reserve(most); }
  void letter(char byte) {
    if (is_gap_ && !folded_.empty()) folded_ += ' ';
    is_gap_ = false;
    folded_ += byte;
  }
  void letter(std::string_view bytes) {
    if (is_gap_ && !folded_.empty()) folded_ += ' ';
    is_gap_ = false;
    folded_ += bytes;
  }
  void gap() { is_gap_ = true; }
  std::string take() { return std::move(folded_); }

 private:
  std::string folded_;
  bool is_gap_ = false;
};

void fold_ascii(Folder& folder, char c) {
  if (c >= 'A' && c <= 'Z') {
    folder.letter(static_cast<char>(c + ('a' - 'A')));
  } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
    folder.letter(c);
  } else if (c == '&') {
    folder.gap();
    folder.letter("and");
    folder.gap();
  } else if (c != '\'' && c != '`' && c != '"') {
    folder.gap();
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
  Folder folder(name.size());
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
