#include "app/correct.h"

#include <cstdio>
#include <memory>

#include "app/words.h"

namespace logline::app {
namespace {

struct WantedDescription {
  std::string article, image, text;
  bool withdraws = false;
};

Exit run_describe(const CommandLine& line, const WantedDescription& wanted) {
  if (wanted.withdraws != wanted.text.empty()) {
    complain({wanted.withdraws ? "a description that is withdrawn needs no words" : "what does it show?",
              {},
              "logline describe ARTICLE IMAGE \"A gull on a mast.\", or --withdraw without words"});
    return Exit::usage;
  }
  const auto done = describe_image(line, wanted.article, wanted.image, wanted.text);
  if (!done) return complain(done.error());
  std::printf("%s: %s. Every rebuild keeps to it.\n", printable(done->image).c_str(),
              wanted.withdraws ? "nothing is said of it here any more"
                               : "described, as the desk's words beside its outlet's");
  return Exit::done;
}

struct WantedCorrection {
  std::string article, statement;
  bool lifts = false;
};

Exit run_correct(const CommandLine& line, const WantedCorrection& wanted) {
  const auto done = correct_statement(line, wanted.article, wanted.statement,
                                      wanted.lifts ? Correction::restore : Correction::withdraw);
  if (!done) return complain(done.error());
  const std::string words =
      done->evidence.empty() ? "What was read there" : "“" + printable(done->evidence) + "”";
  const std::string copies =
      done->articles > 1 ? " (and in " + count_of(done->articles - 1, "copy", "copies") + ")" : "";
  std::printf("%s%s %s. What is known, the story’s line and what is new are told %s.\n", words.c_str(),
              copies.c_str(), wanted.lifts ? "counts again" : "counts no more",
              wanted.lifts ? "with it" : "without it; every rebuild keeps to that");
  return Exit::done;
}

}  // namespace

void add_describe_command(CommandLine& line) {
  auto wanted = std::make_shared<WantedDescription>();
  line.add("describe",
           "Say what an image of a report shows, for those who can’t see it. It stands beside the outlet’s "
           "own\n"
           "words as the desk’s. An entry of the journal: every rebuild honours it; it goes with the report "
           "when\n"
           "that is taken down. Said again, the new words take the place of the old ones.\n"
           "\n"
           "Example:  logline show story 2bq8x0v4c9k1m      lists its reports with their images\n"
           "          logline describe https://outlet.example/a 1 \"A gull on a mast.\"")
      .argument("ARTICLE", wanted->article, "The report: its id or address")
      .argument("IMAGE", wanted->image, "Its number, from 1, or its address")
      .optional_argument("TEXT", wanted->text, "What it shows: one line of up to 1000 bytes")
      .flag("--withdraw", wanted->withdraws, "Take back what was said of it")
      .runs([&line, wanted] { return run_describe(line, *wanted); });
}

void add_correct_command(CommandLine& line) {
  auto wanted = std::make_shared<WantedCorrection>();
  line.add("correct",
           "Withdraw a statement that is wrong: misread, or its outlet erred. Records, lines and what is new "
           "are\n"
           "told without it; copies of the text are corrected with it. An entry of the journal: it holds in "
           "every\n"
           "rebuild and however the report is read later, as long as it is read to say the same.\n"
           "\n"
           "Example:  logline show story 2bq8x0v4c9k1m      lists statements with their ids\n"
           "          logline correct https://outlet.example/a 7hd03wz5n6r2t")
      .argument("ARTICLE", wanted->article, "The report: its id or address")
      .argument("STATEMENT", wanted->statement, "Its id, or words that its evidence alone has")
      .flag("--lift", wanted->lifts, "It was right after all: let it count again")
      .runs([&line, wanted] { return run_correct(line, *wanted); });
}

}  // namespace logline::app
