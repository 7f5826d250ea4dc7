// HTTP/2 and connections that are kept, against node's own servers: many requests share one connection.
#include <gtest/gtest.h>
#include <signal.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>

#include "fetch/web.h"

namespace logline::fetch {
namespace {

namespace fs = std::filesystem;

// Both answer "PROTOCOL NUMBER-OF-CONNECTION"; the plain one packed with brotli, as it has no HTTP/2 to show.
constexpr const char* kServers = R"(
const fs = require('fs'), zlib = require('zlib');
const [folder] = process.argv.slice(2);
let sessions = 0, sockets = 0;
const safe = require('http2').createSecureServer({key: fs.readFileSync(folder + '/key'), cert: fs.readFileSync(folder + '/certificate')});
safe.on('session', session => { session.number = ++sessions; });
safe.on('request', (request, answer) => answer.end(request.httpVersion + ' ' + request.stream.session.number));
const plain = require('http').createServer((request, answer) => {
  request.socket.number ??= ++sockets;
  answer.setHeader('content-encoding', 'br');
  answer.end(zlib.brotliCompressSync(request.httpVersion + ' ' + request.socket.number));
});
safe.listen(0, '127.0.0.1', () => plain.listen(0, '127.0.0.1', () =>
  console.log(process.pid, safe.address().port, plain.address().port)));
)";

class Http2 : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "http2-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
    const std::string made =
        "cd " + name +
        " && openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "
        "subjectAltName=DNS:localhost -keyout key -out certificate 2>/dev/null";
    ASSERT_EQ(std::system(made.c_str()), 0);
    std::ofstream(folder_ / "servers.js") << kServers;
    process_ = popen(("exec node " + (folder_ / "servers.js").string() + " " + name + " 2>&1").c_str(), "r");
    ASSERT_NE(process_, nullptr);
    ASSERT_EQ(std::fscanf(process_, "%d %d %d", &pid_, &safe_, &plain_), 3);
  }
  void TearDown() override {
    if (pid_ > 0) kill(pid_, SIGTERM);
    if (process_ != nullptr) pclose(process_);
    if (!folder_.empty()) fs::remove_all(folder_);
  }

  // Different answers to so many requests, all started at once, and then as many again.
  std::set<std::string> answers(const std::string& address, std::size_t count) const {
    PoolWeb web({.total_time = std::chrono::seconds(10),
                 .connections_per_host = 2,
                 .allows_private_addresses = true,
                 .authorities = (folder_ / "certificate").string()});
    std::set<std::string> found;
    for (int round = 0; round < 2; ++round) {
      for (std::size_t i = 0; i < count; ++i) web.start(i, {.address = address + std::to_string(i)});
      for (std::size_t done = 0; done < count;)
        for (wrap::HttpFinished& finished : web.wait(std::chrono::seconds(1))) {
          EXPECT_EQ(finished.answer.words, "");
          found.insert(std::move(finished.answer.body));
          ++done;
        }
    }
    return found;
  }

  fs::path folder_;
  std::FILE* process_ = nullptr;
  int pid_ = 0, safe_ = 0, plain_ = 0;
};

TEST_F(Http2, ManyRequestsShareOneConnection) {
  EXPECT_EQ(answers("https://localhost:" + std::to_string(safe_) + "/", 20),
            (std::set<std::string>{"2.0 1"}));
}

TEST_F(Http2, WithoutItConnectionsAreKeptAndNoMoreThanAllowed) {
  for (const std::string& answer : answers("http://localhost:" + std::to_string(plain_) + "/", 20))
    EXPECT_TRUE(answer == "1.1 1" || answer == "1.1 2") << answer;
}

}  // namespace
}  // namespace logline::fetch
