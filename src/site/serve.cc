#include "site/serve.h"

#include <chrono>
#include <map>
#include <mutex>
#include <thread>

#include "site/finish.h"
#include "site/host_guard.h"
#include "site/http_server.h"
#include "site/routes.h"
#include "store/installation.h"

namespace logline::site {
namespace {

constexpr std::uint64_t kLargestPush = 4U << 20U;  // a whole feed

// A handle to the installation for each of the server's threads, opened when the thread first needs it.
class Handles {
 public:
  explicit Handles(std::string folder) : folder_(std::move(folder)) {}

  Result<store::Installation*> mine() {
    const std::lock_guard lock(mutex_);
    const auto thread = std::this_thread::get_id();
    auto found = by_thread_.find(thread);
    if (found != by_thread_.end() && !found->second.is_current()) {  // a rebuild made other views
      by_thread_.erase(found);
      found = by_thread_.end();
    }
    if (found == by_thread_.end()) {
      auto opened = store::Installation::open(folder_, store::Access::read);
      if (!opened) return tl::unexpected(opened.error());
      found = by_thread_.emplace(thread, std::move(*opened)).first;
    }
    return &found->second;
  }

 private:
  std::string folder_;
  std::mutex mutex_;  // guards the map; each handle is used by its thread alone
  std::map<std::thread::id, store::Installation> by_thread_;
};

Timestamp now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return Timestamp::from_utc(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

// Everything that is loaded once.
struct Site {
  StaticFiles files;
  render::Pages pages;
  line::Clickbait clickbait;
  Handles handles;
  std::function<Response(const Request&)> push;

  Response answer_request(Request request) {
    if (push && request.path.starts_with(kPushPath)) return push(request);
    if (!is_own_host(request.header("host"))) return html_response(421, pages.notice("host"));
    const auto installation = handles.mine();
    if (!installation) return html_response(500, pages.notice("failed", installation.error().to_string()));
    Context context{(*installation)->views(), (*installation)->accounts(), pages, clickbait, files, now()};
    return answer(std::move(request), context);
  }
};

std::string url_of(const SiteOptions& options, std::uint16_t port) {
  const bool is_v6 = options.address.find(':') != std::string::npos;
  return "http://" + (is_v6 ? "[" + options.address + "]" : options.address) + ":" + std::to_string(port) +
         "/";
}

}  // namespace

Result<void> serve(const SiteOptions& options, const std::function<void(std::string_view url)>& on_ready) {
  StaticFiles files = load_static_files();
  auto pages = render::Pages::load(files.address_of("logline.css"));
  if (!pages) return tl::unexpected(pages.error());
  auto clickbait = line::load_clickbait();
  if (!clickbait) return tl::unexpected(clickbait.error());
  Site site{std::move(files), std::move(*pages), std::move(*clickbait), Handles(options.folder),
            options.push};
  if (auto opened = site.handles.mine(); !opened) return tl::unexpected(opened.error());

  Answerer answerer;
  answerer.answer = [&site](Request request) {
    const Request asked = request;
    return finish_response(asked, site.answer_request(std::move(request)));
  };
  answerer.refuse = [&site](unsigned status) {
    return finish_response({}, html_response(status, site.pages.notice("bad")));
  };
  ServerOptions wanted{.address = options.address, .port = options.port};
  if (options.push) wanted.largest_push = kLargestPush;
  HttpServer server(wanted, std::move(answerer));
  if (auto ready = server.listen(); !ready) return ready;
  on_ready(url_of(options, server.port()));
  server.run();
  return {};
}

}  // namespace logline::site
