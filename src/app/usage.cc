#include "app/usage.h"

#include <algorithm>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "app/nearest.h"

namespace logline::app {
namespace {

using Names = std::vector<std::string>;

Names commands_of(const CLI::App& parser) {
  Names names;
  for (const CLI::App* command : parser.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

// "--dir" and "-d" of everything that may stand behind the command.
Names options_of(const CLI::App& app) {
  Names names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

bool has(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string meant(const std::string& typed, const Names& ours) {
  const std::string near = nearest(typed, ours);
  return near.empty() ? std::string() : "; did you mean " + near + "?";
}

std::string help_of(const CLI::App* command) {
  return command == nullptr ? "`logline --help` lists the commands"
                            : "see `logline " + command->get_name() + " --help`, or `logline --help`";
}

Error unknown_option(const CLI::App& parser, const CLI::App* command, const std::string& typed) {
  const std::string name = typed.substr(0, typed.find('='));
  for (const CLI::App* other : parser.get_subcommands({}))
    if (other != command && has(options_of(*other), name))
      return {"the option " + name + " belongs to `logline " + other->get_name() + "`", {}, help_of(command)};
  Names ours = options_of(parser);
  if (command != nullptr)
    for (std::string& option : options_of(*command)) ours.push_back(std::move(option));
  return {"there is no option " + name + meant(name, ours), {}, help_of(command)};
}

// A word too many: nothing asked for it.
Error unexpected(const CLI::App& parser, const CLI::App* command, const std::string& typed) {
  if (typed.starts_with('-') && typed.size() > 1) return unknown_option(parser, command, typed);
  if (command == nullptr)
    return {
        "there is no command \"" + typed + "\"" + meant(typed, commands_of(parser)), {}, help_of(nullptr)};
  return {"`logline " + command->get_name() + "` does not know what to do with \"" + typed + "\"",
          {},
          help_of(command)};
}

Error missing(const CLI::App* command) {
  if (command == nullptr) return {"say what to do: a command is missing", {}, help_of(nullptr)};
  for (const CLI::Option* option : command->get_options())
    if (option->get_required() && option->count() == 0)
      return {
          "`logline " + command->get_name() + "` needs " + option->get_single_name(), {}, help_of(command)};
  return {"something is missing", {}, help_of(command)};
}

// "--format: csv not in {text,jsonl,markdown}" is how the parser says it.
Error bad_value(const CLI::App* command, std::string said) {
  const std::string sign = " not in {";
  if (const auto at = said.find(sign); at != std::string::npos && said.ends_with('}')) {
    const auto colon = said.rfind(": ", at);
    const std::string name = colon == std::string::npos ? std::string() : said.substr(0, colon);
    const std::size_t from = colon == std::string::npos ? 0 : colon + 2;
    std::string words;
    for (const char c : said.substr(at + sign.size(), said.size() - at - sign.size() - 1))
      words += c == ',' ? std::string(", ") : std::string(1, c);
    return {"\"" + said.substr(from, at - from) + "\" is none of: " + words, name, help_of(command)};
  }
  const std::string name = said.substr(0, said.find_first_of(": "));
  if (name.starts_with('-'))
    return {"a value is missing, or it is none that can be used", name, help_of(command)};
  return {std::move(said), {}, help_of(command)};
}

}  // namespace

Error usage_error(const CLI::App& parser, const CLI::ParseError& wrong) {
  const auto typed = parser.get_subcommands();
  const CLI::App* command = typed.empty() ? nullptr : typed.front();
  if (const Names rest = parser.remaining(true); !rest.empty())
    return unexpected(parser, command, rest.front());
  if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) return missing(command);
  return bad_value(command, wrong.what());
}

}  // namespace logline::app
