#include "html/quirks.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace logline::html {
namespace {

using std::string_view;

// Public identifiers by how they begin, without "-//", in lower case.
constexpr string_view kOld[] = {
    "advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "as//dtd html 3.0 aswedit + extensions//",
    "ietf//dtd html 2.0 level 1//",
    "ietf//dtd html 2.0 level 2//",
    "ietf//dtd html 2.0 strict level 1//",
    "ietf//dtd html 2.0 strict level 2//",
    "ietf//dtd html 2.0 strict//",
    "ietf//dtd html 2.0//",
    "ietf//dtd html 2.1e//",
    "ietf//dtd html 3.0//",
    "ietf//dtd html 3.2 final//",
    "ietf//dtd html 3.2//",
    "ietf//dtd html 3//",
    "ietf//dtd html level 0//",
    "ietf//dtd html level 1//",
    "ietf//dtd html level 2//",
    "ietf//dtd html level 3//",
    "ietf//dtd html strict level 0//",
    "ietf//dtd html strict level 1//",
    "ietf//dtd html strict level 2//",
    "ietf//dtd html strict level 3//",
    "ietf//dtd html strict//",
    "ietf//dtd html//",
    "metrius//dtd metrius presentational//",
    "microsoft//dtd internet explorer 2.0 html strict//",
    "microsoft//dtd internet explorer 2.0 html//",
    "microsoft//dtd internet explorer 2.0 tables//",
    "microsoft//dtd internet explorer 3.0 html strict//",
    "microsoft//dtd internet explorer 3.0 html//",
    "microsoft//dtd internet explorer 3.0 tables//",
    "netscape comm. corp.//dtd html//",
    "netscape comm. corp.//dtd strict html//",
    "o'reilly and associates//dtd html 2.0//",
    "o'reilly and associates//dtd html extended 1.0//",
    "o'reilly and associates//dtd html extended relaxed 1.0//",
    "softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "spyglass//dtd html 2.0 extended//",
    "sq//dtd html 2.0 hotmetal + extensions//",
    "sun microsystems corp.//dtd hotjava html//",
    "sun microsystems corp.//dtd hotjava strict html//",
    "w3c//dtd html 3 1995-03-24//",
    "w3c//dtd html 3.2 draft//",
    "w3c//dtd html 3.2 final//",
    "w3c//dtd html 3.2//",
    "w3c//dtd html 3.2s draft//",
    "w3c//dtd html 4.0 frameset//",
    "w3c//dtd html 4.0 transitional//",
    "w3c//dtd html experimental 19960712//",
    "w3c//dtd html experimental 970421//",
    "w3c//dtd w3 html//",
    "w3o//dtd w3 html 3.0//",
    "webtechs//dtd mozilla html 2.0//",
    "webtechs//dtd mozilla html//",
};
constexpr string_view kUnlessSystem[] = {"-//w3c//dtd html 4.01 frameset//",
                                         "-//w3c//dtd html 4.01 transitional//"};
constexpr string_view kWhole[] = {"-//w3o//dtd w3 html strict 3.0//en//",
                                  "-/w3c/dtd html 4.0 transitional/en", "html"};
constexpr string_view kSilmaril = "+//silmaril//dtd html pro v0r11 19970101//";
constexpr string_view kIbm = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

std::string lowered(string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return out;
}

}  // namespace

bool is_quirky(const Token& doctype, const TextBuffer& buffer) {
  if (doctype.forces_quirks || buffer.view(doctype.name) != "html") return true;
  if (doctype.has_system_id && lowered(buffer.view(doctype.system_id)) == kIbm) return true;
  const std::string id = lowered(buffer.view(doctype.public_id));
  const auto begins = [&](string_view start) { return id.starts_with(start); };
  if (id.starts_with(kSilmaril) || std::ranges::find(kWhole, string_view(id)) != std::end(kWhole))
    return true;
  if (!doctype.has_system_id && std::ranges::any_of(kUnlessSystem, begins)) return true;
  return id.starts_with("-//") && std::ranges::any_of(kOld, [&](string_view start) {
           return string_view(id).substr(3).starts_with(start);
         });
}

}  // namespace logline::html
