#include "fetch/gather.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/fetch/warc_records.h"

namespace logline::fetch {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, and what came out of it.
class Gather : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "gather_XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view bytes) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  void run(const std::string& below = "", const GatherOptions& options = {}) {
    gather(
        {(folder_ / below).string()}, options, [&](Document&& d) { documents_.push_back(std::move(d)); },
        [&](const Error& e) { errors_.push_back(e); });
  }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const Document& document : documents_) all.push_back(document.name);
    return all;
  }

  fs::path folder_;
  std::vector<Document> documents_;
  std::vector<Error> errors_;
};

// So that of a feed that its publisher never closes the last entry counts too.
TEST_F(Gather, AnAnswerInAnArchiveIsWholeUnlessItWasCut) {
  const std::string open = http_page("<rss><channel><item><title>Harrow Lane", "Content-Length: 38\r\n");
  std::string cut = warc_record("response", "http://a.example/cut", open);
  cut.insert(cut.find("Content-Type"), "WARC-Truncated: length\r\n");
  const std::string lost = http_page("<rss><channel><item><title>Harrow", "Content-Length: 38\r\n");
  write("day.warc", warc_record("response", "http://a.example/open", open) + cut +
                        warc_record("response", "http://a.example/lost", lost));
  run();
  ASSERT_EQ(documents_.size(), 3U);
  EXPECT_TRUE(documents_[0].is_whole);
  EXPECT_FALSE(documents_[1].is_whole);
  EXPECT_FALSE(documents_[2].is_whole);
}

TEST_F(Gather, ReadsArchivesRecordByRecord) {
  write("day.warc.gz",
        gzipped(warc_record("warcinfo", "", "software: x\r\n")) +
            gzipped(page_record("http://a.example/1", "one")) +
            gzipped(warc_record("response", "http://a.example/2", "HTTP/1.1 404 Not Found\r\n\r\nGone")) +
            gzipped(warc_record("revisit", "http://a.example/1", "HTTP/1.1 200 OK\r\n\r\n")) + "broken" +
            gzipped(page_record("http://a.example/3", "three")));
  GatherOptions options;
  ArchiveCounts counts;
  std::vector<std::uint64_t> read_to;
  options.archives = {
      {},
      [&](const std::string&, std::uint64_t offset, std::uint64_t, bool) { read_to.push_back(offset); },
      [&](const std::string&, const ArchiveCounts& all) { counts = all; }};
  run("day.warc.gz", options);
  ASSERT_EQ(documents_.size(), 2U);
  EXPECT_EQ(documents_[0].address, "http://a.example/1");
  EXPECT_EQ(documents_[0].content_type, "text/html; charset=utf-8");
  EXPECT_EQ(documents_[0].received_at->to_iso(), "2016-05-13T00:48:30Z");
  EXPECT_EQ(documents_[0].name, "");  // the address names it
  EXPECT_EQ(counts.others, 2U);
  EXPECT_EQ(counts.answers, 1U);
  EXPECT_EQ(counts.damaged, 1U);
  ASSERT_EQ(errors_.size(), 1U);
  EXPECT_NE(errors_[0].where.find("byte "), std::string::npos);

  documents_.clear();  // and again from where it was before the last record
  ASSERT_EQ(read_to.size(), 5U);
  options.archives.start = [&](const std::string&) { return read_to[3]; };
  run("day.warc.gz", options);
  ASSERT_EQ(documents_.size(), 1U);
  EXPECT_EQ(documents_[0].address, "http://a.example/3");
}

TEST_F(Gather, AnArchiveSaysHowManyLengthsWereWrong) {
  std::string lying = page_record("http://a.example/1", "one");
  std::string far = lying;
  lying.insert(lying.find("\r\n\r\n"), "99");  // behind the length
  far.insert(far.find("\r\n\r\n"), "999999");  // more than any record may have
  write("day.warc", lying + far + page_record("http://a.example/2", "two"));
  GatherOptions options;
  std::string words;
  options.archives.finished = [&](const std::string&, const ArchiveCounts& all) { words = words_of(all); };
  run("day.warc", options);
  EXPECT_EQ(documents_.size(), 3U);
  EXPECT_NE(words.find("2 of a wrong length were read up to the next"), std::string::npos) << words;
  EXPECT_TRUE(errors_.empty());
}

TEST_F(Gather, AZstdFileThatIsCutInItsFirstBlockSaysSo) {
  const std::string packed = zstandard(page_record("http://a.example/1", std::string(5000, 'x') + "one"));
  for (const std::size_t size : {10UL, 40UL}) {
    errors_.clear();
    write("day.warc.zst", packed.substr(0, size));
    run("day.warc.zst");
    ASSERT_EQ(errors_.size(), 1U);
    EXPECT_NE(errors_[0].what.find("cut off or broken in its first block"), std::string::npos);
    EXPECT_EQ(errors_[0].remedy, "fetch the file again");
    EXPECT_TRUE(documents_.empty());
  }
}

TEST_F(Gather, WalksFoldersInByteOrderAndNamesByPathWithoutEnding) {
  for (const char* name : {"b.txt", "a/z.html", "a/B.txt", "a.txt", "rss.xml.json.txt", ".hidden"})
    write(name, "words");
  run();
  EXPECT_EQ(names(), (std::vector<std::string>{"a", "a/B", "a/z", "b", "rss.xml.json"}));
  EXPECT_TRUE(errors_.empty());
}

TEST_F(Gather, ASingleFileIsNamedByItself) {
  write("sub/page.html", "<p>x");
  run("sub/page.html");
  EXPECT_EQ(names(), std::vector<std::string>{"page"});
}

// What is made of titles goes to whoever asks for it, as often as they read it, and is no document.
TEST_F(Gather, HandsFilesOfTitlesToWhoeverWantsThem) {
  const std::string titles = "[\n{\"title\":1},\n{\"title\":2}\n]\n";
  write("a.json", titles);
  write("b.json.gz", gzipped(titles));
  write("c.json.zst", zstandard(titles));
  write("d.txt", "words");
  write("e.json.bz2", "BZh91AY");
  GatherOptions options;
  std::vector<std::string> read;
  options.catalogues = {[](std::string_view head) { return head.starts_with("[\n{\"title\""); },
                        [&](const CatalogueFile& file) {
                          for (int i = 0; i < 2; ++i) {
                            std::string text = file.shell.name + ":";
                            EXPECT_TRUE(file.read([&](std::string_view piece, std::uint64_t) {
                              text += piece;
                              return true;
                            }));
                            read.push_back(text);
                          }
                        }};
  run("", options);
  ASSERT_EQ(read.size(), 6U);
  EXPECT_EQ(read[1], "a:" + titles);
  EXPECT_EQ(read[3].substr(read[3].find(':')), ":" + titles);
  EXPECT_EQ(read[5].substr(read[5].find(':')), ":" + titles);
  EXPECT_EQ(names(), std::vector<std::string>{"d"});
  ASSERT_EQ(errors_.size(), 1U);
  EXPECT_NE(errors_[0].remedy.find("bzip2 -dc"), std::string::npos);
}

TEST_F(Gather, UnwrapsSavedFetches) {
  write("s.json",
        R"({"requested_url": "://x.example/f", "fetched_at": "2016-05-13T00:48:30.949", "status_code": 200,
                      "headers": {"Content-Type": "text/xml"}, "response_text": "<rss version='2.0'/>"})");
  run();
  ASSERT_EQ(documents_.size(), 1U);
  EXPECT_EQ(documents_[0].address, "http://x.example/f");
  EXPECT_EQ(documents_[0].content_type, "text/xml");
  EXPECT_EQ(documents_[0].bytes, "<rss version='2.0'/>");
  EXPECT_EQ(documents_[0].received_at->to_iso(), "2016-05-13T00:48:30");
  EXPECT_TRUE(documents_[0].is_decoded);
}

TEST_F(Gather, BadFilesAreRefusedByNameAndCostNoNeighbour) {
  write("a.json", R"({"requested_url": "x", "status_code": 404, "response_text": "gone"})");
  write("b.json", R"({"requested_url": "x", "status_code": "ConnectionError", "response_text": "no"})");
  write("c.json", R"({"requested_url": "x", "response_text": "cut)");
  write("d.txt", "");
  write("e.png", std::string_view("\x89PNG\0\0\0\0\0\0", 10));
  write("f.txt", "words");
  run();
  EXPECT_EQ(names(), std::vector<std::string>{"f"});
  ASSERT_EQ(errors_.size(), 5U);
  const char* words[] = {"answered 404", "no connection: ConnectionError", "broken JSON at line 1", "empty",
                         "neither text"};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NE(errors_[i].what.find(words[i]), std::string::npos) << errors_[i].what;
    EXPECT_NE(errors_[i].where.find(folder_.string()), std::string::npos);
  }
}

TEST_F(Gather, SplitsArticleLinesAndRefusesBrokenOnesByLine) {
  write("day.jsonl", "{\"id\": \"a\", \"text\": \"x\"}\n\nnonsense\n{\"id\": \"b\", \"text\": \"y\"}");
  run();
  ASSERT_EQ(documents_.size(), 2U);
  EXPECT_EQ(documents_[1].source, (folder_ / "day.jsonl").string() + ":4");
  EXPECT_EQ(documents_[1].content_type, "application/x-logline-article+json");
  EXPECT_EQ(documents_[1].bytes, "{\"id\": \"b\", \"text\": \"y\"}");
  ASSERT_EQ(errors_.size(), 1U);
  EXPECT_TRUE(errors_[0].where.ends_with("day.jsonl:3"));
}

TEST_F(Gather, OutletFilesNameTheOutletOfTheirFolderAndBelow) {
  write("gull/outlet.json", R"({"name": "Screen Gull", "language": "en"})");
  write("gull/pages/a.html", "<p>x");
  write("other.txt", "x");
  run();
  ASSERT_EQ(documents_.size(), 2U);
  EXPECT_EQ(documents_[0].outlet, "Screen Gull");
  EXPECT_EQ(documents_[1].outlet, "");
}

TEST_F(Gather, TooLargeAFileIsRefusedAndMissingOnesToo) {
  write("big.txt", std::string(3 << 20, '<'));
  run("big.txt", {.most_bytes = 1 << 20});
  run("nowhere");
  ASSERT_EQ(errors_.size(), 2U);
  EXPECT_EQ(errors_[0].what, "larger than 1 MB");
  EXPECT_EQ(errors_[1].what, "no such file or folder");
}

TEST_F(Gather, AFolderWithoutPermissionCostsNoNeighbour) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write("closed/x.txt", "x");
  write("open.txt", "x");
  chmod((folder_ / "closed").c_str(), 0);
  run();
  chmod((folder_ / "closed").c_str(), 0700);
  EXPECT_EQ(names(), std::vector<std::string>{"open"});
  ASSERT_EQ(errors_.size(), 1U);
  EXPECT_FALSE(errors_[0].remedy.empty());
}

TEST_F(Gather, AddressesOfOtherSchemesAreNamed) {
  gather(
      {"ftp://outlet.example/feed"}, {}, [&](Document&& d) { documents_.push_back(std::move(d)); },
      [&](const Error& e) { errors_.push_back(e); });
  ASSERT_EQ(errors_.size(), 1U);
  EXPECT_EQ(errors_[0].what, "addresses that begin with ftp:// are not read");
  EXPECT_NE(errors_[0].remedy.find("https://"), std::string::npos);
}

}  // namespace
}  // namespace logline::fetch
