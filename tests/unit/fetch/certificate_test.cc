// Certificates, against openssl's own server: one that is trusted and names the host is taken, every other is
// refused before anything is asked.
#include <gtest/gtest.h>
#include <signal.h>

#include <cstdio>
#include <filesystem>

#include "fetch/web.h"

namespace logline::fetch {
namespace {

namespace fs = std::filesystem;

// `openssl s_server -www` with a certificate of its own, made for a name.
class TlsServer {
 public:
  TlsServer(const fs::path& folder, const std::string& name) : certificate_(folder / (name + ".pem")) {
    const std::string files = " -keyout " + certificate_.string() + ".key -out " + certificate_.string();
    const std::string made = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=" + name +
                             " -addext subjectAltName=DNS:" + name + files + " 2>/dev/null";
    if (std::system(made.c_str()) != 0) return;
    const std::string served = "echo $$; exec openssl s_server -www -accept 127.0.0.1:0 -cert " +
                               certificate_.string() + " -key " + certificate_.string() + ".key 2>&1";
    process_ = popen(served.c_str(), "r");
    char line[256];
    while (port_ == 0 && process_ != nullptr && std::fgets(line, sizeof line, process_) != nullptr) {
      if (pid_ == 0) pid_ = std::atoi(line);
      if (std::string(line).starts_with("ACCEPT 127.0.0.1:")) port_ = std::atoi(line + 17);
    }
  }
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;
  ~TlsServer() {
    if (pid_ > 0) kill(pid_, SIGTERM);
    if (process_ != nullptr) pclose(process_);
  }
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string certificate() const { return certificate_.string(); }

 private:
  fs::path certificate_;
  std::FILE* process_ = nullptr;
  int pid_ = 0, port_ = 0;
};

wrap::HttpAnswer ask(const TlsServer& server, const std::string& trusted) {
  PoolWeb web(
      {.total_time = std::chrono::seconds(10), .allows_private_addresses = true, .authorities = trusted});
  web.start(1, {.address = "https://localhost:" + std::to_string(server.port()) + "/"});
  for (;;)
    for (wrap::HttpFinished& done : web.wait(std::chrono::seconds(1))) return std::move(done.answer);
}

class Certificates : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "certificates-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_ = fs::path();
};

TEST_F(Certificates, OfAnotherHostIsRefusedEvenWhenTrusted) {
  const TlsServer right(folder_, "localhost"), other(folder_, "outlet.example");
  ASSERT_GT(right.port(), 0);
  ASSERT_GT(other.port(), 0);
  EXPECT_EQ(ask(right, right.certificate()).status, 200);
  const wrap::HttpAnswer refused = ask(other, other.certificate());
  EXPECT_EQ(refused.fault, wrap::HttpFault::certificate);
  EXPECT_EQ(refused.words, "the certificate of the host is not valid: it is for another name");
}

TEST_F(Certificates, ThatNobodyVouchesForIsRefused) {
  const TlsServer server(folder_, "localhost");
  ASSERT_GT(server.port(), 0);
  const wrap::HttpAnswer refused = ask(server, "");
  EXPECT_EQ(refused.fault, wrap::HttpFault::certificate);
  EXPECT_EQ(refused.words, "the certificate of the host is not valid: nobody whom we trust vouches for it");
}

}  // namespace
}  // namespace logline::fetch
