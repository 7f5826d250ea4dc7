// html5lib's tokenizer tests, all of them but for what they say of errors, which the tokenizer does not
// report. Needs the outside data; skipped, saying so, without it.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "html/entities.h"
#include "html/tokenizer.h"
#include "nlohmann/json.hpp"
#include "tests/conformance/feed/outside_data.h"
#include "tests/conformance/html/skipped.h"

namespace logline::html {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// "\u0041" as in a JSON text, once more. Nothing when it names half a pair, which UTF-8 cannot hold.
bool unescape(std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\\u") != 0) {
      out += text[i];
      continue;
    }
    const auto code = static_cast<char32_t>(std::stoul(text.substr(i + 2, 4), nullptr, 16));
    if (code >= 0xD800 && code <= 0xDFFF) return false;
    i += 5;
    code == 0 ? out.push_back('\0') : append_utf8(out, code);
  }
  text = out;
  return true;
}

bool unescape_all(json& value) {
  if (value.is_string()) {
    auto text = value.get<std::string>();
    if (!unescape(text)) return false;
    value = text;
  } else if (value.is_object()) {
    json out = json::object();
    for (auto& [key, inner] : value.items()) {
      std::string name = key;
      if (!unescape(name) || !unescape_all(inner)) return false;
      out[name] = inner;
    }
    value = out;
  } else if (value.is_array()) {
    for (json& inner : value)
      if (!unescape_all(inner)) return false;
  }
  return true;
}

json tag_of(const Token& token, const TextBuffer& buffer) {
  if (token.kind == TokenKind::end_tag) return {"EndTag", buffer.view(token.name)};
  json attributes = json::object();
  for (const TokenAttribute& at : token.attributes)
    attributes[std::string(buffer.view(at.name))] = buffer.view(at.value);
  json out = {"StartTag", buffer.view(token.name), attributes};
  if (token.is_self_closing) out.push_back(true);
  return out;
}

json doctype_of(const Token& token, const TextBuffer& buffer) {
  const auto or_null = [&](Span span, bool is_there) { return is_there ? json(buffer.view(span)) : json(); };
  return {"DOCTYPE", or_null(token.name, !token.name.empty()), or_null(token.public_id, token.has_public_id),
          or_null(token.system_id, token.has_system_id), !token.forces_quirks};
}

json tokens_of(const std::string& input, const std::string& state, const std::string& last_start_tag) {
  static const std::map<std::string, ContentModel> kStates = {
      {"Data state", ContentModel::data},          {"PLAINTEXT state", ContentModel::plaintext},
      {"RCDATA state", ContentModel::rcdata},      {"RAWTEXT state", ContentModel::rawtext},
      {"Script data state", ContentModel::script}, {"CDATA section state", ContentModel::cdata}};
  TextBuffer buffer(input);
  Tokenizer tokens(buffer);
  tokens.set_content(kStates.at(state), buffer.add(last_start_tag));
  json out = json::array();
  Token token;
  for (tokens.next(token); token.kind != TokenKind::end; tokens.next(token)) {
    if (token.kind == TokenKind::text) {
      const std::string text(buffer.view(token.text));
      if (!out.empty() && out.back()[0] == "Character") {
        out.back()[1] = out.back()[1].get<std::string>() + text;
      } else {
        out.push_back({"Character", text});
      }
    } else if (token.kind == TokenKind::comment) {
      out.push_back({"Comment", buffer.view(token.text)});
    } else {
      out.push_back(token.kind == TokenKind::doctype ? doctype_of(token, buffer) : tag_of(token, buffer));
    }
  }
  return out;
}

struct Tally {
  std::size_t passed = 0, failed = 0, left_out = 0;
};

void run(json test, const std::string& file, const std::vector<Skipped>& skipped, Tally& tally) {
  const std::string as_written = test.at("input");
  if (test.value("doubleEscaped", false)) {
    json both = {test["input"], test["output"]};
    if (!unescape_all(both)) {
      EXPECT_FALSE(reason_to_skip(skipped, file, as_written).empty()) << file << ": " << as_written;
      ++tally.left_out;
      return;
    }
    test["input"] = both[0];
    test["output"] = both[1];
  }
  for (const auto& state : test.value("initialStates", json::array({"Data state"}))) {
    if (!reason_to_skip(skipped, file, as_written).empty()) {
      ++tally.left_out;
      continue;
    }
    const json ours = tokens_of(test["input"], state, test.value("lastStartTag", ""));
    ours == test["output"] ? ++tally.passed : ++tally.failed;
    EXPECT_EQ(ours, test["output"]) << file << ", " << state << ": " << as_written;
  }
}

TEST(Html5lib, Tokenizer) {
  const fs::path folder = feed::outside_data() / "conformance/html5lib/tokenizer";
  if (!fs::exists(folder))
    GTEST_SKIP() << folder << " is absent: unpack the outside data and set LOGLINE_DATA";
  const std::vector<Skipped> skipped = load_skipped();
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  std::ranges::sort(files);
  Tally tally;
  for (const fs::path& path : files) {
    const json all = json::parse(feed::read_file(path));
    const std::string name = path.filename().string();
    for (const char* key : {"tests", "xmlViolationTests"})
      for (const json& test : all.value(key, json::array())) run(test, name, skipped, tally);
  }
  std::cout << tally.passed << " runs of tokens as html5lib has them, " << tally.failed << " not, "
            << tally.left_out << " left out\n";
  EXPECT_GT(tally.passed, 6000U);
}

}  // namespace
}  // namespace logline::html
