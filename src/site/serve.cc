#include "site/serve.h"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "site/finish.h"
#include "site/host_guard.h"
#include "site/http_server.h"
#include "site/kept_answers.h"
#include "site/live.h"
#include "site/open_files.h"
#include "site/routes.h"
#include "site/sender.h"
#include "site/sessions.h"
#include "site/zones.h"
#include "store/installation.h"

namespace logline::site {
namespace {

constexpr std::uint64_t kLargestPush = 4U << 20U;  // a whole feed
// A write that waits keeps a thread from everybody else.
constexpr std::chrono::milliseconds kWritePatience{2'000};
constexpr std::size_t kMostConnections = 10'240;

// What a thread of the server works on.
struct Handle {
  store::Installation installation;
  std::unique_ptr<store::Logins> logins;
  gate::ToldBefore told{};
};

// Tells whether the views have changed, by one number for all threads: what two connections to a database
// call its version says nothing of each other.
class Watch {
 public:
  explicit Watch(std::string folder) : folder_(std::move(folder)) {}

  // Higher after each change, and after a rebuild.
  Result<std::uint64_t> version() {
    const std::lock_guard lock(mutex_);
    if (here_ && !here_->is_current()) here_.reset();
    if (!here_) {
      auto opened = store::Installation::open(folder_, store::Access::read, kWritePatience);
      if (!opened) return tl::unexpected(opened.error());
      here_.emplace(std::move(*opened));
      ++times_;
    }
    const auto version = here_->views().version();
    if (!version) return version;
    return (times_ << 48U) + *version;
  }

 private:
  std::string folder_;
  std::mutex mutex_;  // guards what follows
  std::optional<store::Installation> here_;
  std::uint64_t times_ = 0;
};

// The views as of one moment.
class Moment {
 public:
  explicit Moment(store::Views& views) : views_(views), is_held_(views.hold().has_value()) {}
  Moment(const Moment&) = delete;
  Moment& operator=(const Moment&) = delete;
  ~Moment() {
    if (is_held_) views_.release();
  }

 private:
  store::Views& views_;
  bool is_held_;
};

// A handle for each of the server's threads, opened when the thread first needs it.
class Handles {
 public:
  explicit Handles(std::string folder) : folder_(std::move(folder)) {}

  Result<Handle*> mine() {
    const std::lock_guard lock(mutex_);
    const auto thread = std::this_thread::get_id();
    auto found = by_thread_.find(thread);
    if (found != by_thread_.end() &&
        !found->second.installation.is_current()) {  // a rebuild made other views
      by_thread_.erase(found);
      found = by_thread_.end();
    }
    if (found != by_thread_.end()) return &found->second;
    auto installation = store::Installation::open(folder_, store::Access::read, kWritePatience);
    if (!installation) return tl::unexpected(installation.error());
    auto logins = store::open_logins(folder_, kWritePatience);
    if (!logins) return tl::unexpected(logins.error());
    return &by_thread_.emplace(thread, Handle{std::move(*installation), std::move(*logins)}).first->second;
  }

 private:
  std::string folder_;
  std::mutex mutex_;  // guards the map; each handle is used by its thread alone
  std::map<std::thread::id, Handle> by_thread_;
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
  Watch watch;
  KeptAnswers kept{};
  Zones zones{};
  std::function<Response(const Request&)> push;
  const Desk* desk;
  Mode mode;
  std::string public_host, public_origin;

  Response answer_request(Request request) {
    request.peer = sender_of(request);
    if (push && request.path.starts_with(kPushPath)) return push(request);
    if (!is_own_host(request.header("host"), public_host)) return html_response(421, pages.notice("host"));
    const Request asked = request;
    Response response;
    const auto version = watch.version();  // before anything is read: what is kept is never older
    const auto done = with_context(asked, [&](Context& context) -> Result<void> {
      const auto shared = version ? shared_question(request, context) : std::nullopt;
      response =
          shared ? kept.answer(*shared, *version, request, context) : answer(std::move(request), context);
      return {};
    });
    if (!done) return html_response(500, pages.notice("failed", done.error().to_string()));
    if (response.is_stream)
      response.more = [this, asked, state = std::make_shared<LiveState>()] { return go_on(asked, *state); };
    return response;
  }

  // What a stream says next; nothing any more to whom has signed out.
  std::optional<std::string> go_on(const Request& request, LiveState& state) {
    std::string text;
    const auto done = with_context(request, [&](Context& context) -> Result<void> {
      if (!may_use(Access::reading, context.visitor, mode)) return fail("signed out");
      auto events = live_events(context, state);
      if (!events) return tl::unexpected(events.error());
      text = std::move(*events);
      return {};
    });
    return done ? std::optional(std::move(text)) : std::nullopt;
  }

  // Does something in the name of whoever sends the request.
  template <class Do>
  Result<void> with_context(const Request& request, Do what) {
    const auto handle = handles.mine();
    if (!handle) return tl::unexpected(handle.error());
    store::Accounts& accounts = (*handle)->installation.accounts();
    const Moment moment((*handle)->installation.views());
    const Timestamp at = now();
    auto visitor =
        mode.has_logins ? recognise(request, *(*handle)->logins, at.utc_seconds) : Result<Visitor>(Visitor{});
    if (!visitor) return tl::unexpected(visitor.error());
    auto progress = accounts.progress(visitor->reader);
    if (!progress) return tl::unexpected(progress.error());
    const auto zone = accounts.zone(visitor->reader);
    if (!zone) return tl::unexpected(zone.error());
    auto region = accounts.region(visitor->reader);
    if (!region) return tl::unexpected(region.error());
    Context context{
        .visitor = std::move(*visitor),
        .gate = {(*handle)->installation.views(), std::move(*progress), clickbait, &(*handle)->told},
        .accounts = accounts,
        .logins = *(*handle)->logins,
        .pages = pages,
        .files = files,
        .now = at,
        .mode = mode,
        .zone = zones.of(*zone),
        .region = std::move(*region),
        .desk = desk};
    context.origin =
        public_origin.empty() ? origin_of(request.header("host"), mode.is_secure) : public_origin;
    return what(context);
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
  auto pages = render::Pages::load(files.address_of("logline.css"), files.address_of("logline.js"));
  if (!pages) return tl::unexpected(pages.error());
  auto clickbait = line::load_clickbait();
  if (!clickbait) return tl::unexpected(clickbait.error());
  Site site{.files = std::move(files),
            .pages = std::move(*pages),
            .clickbait = std::move(*clickbait),
            .handles = Handles(options.folder),
            .watch = Watch(options.folder),
            .push = options.push,
            .desk = options.desk ? &*options.desk : nullptr,
            .mode = options.mode,
            .public_host = options.public_host,
            .public_origin = options.public_origin};
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
  wanted.connections = make_room_for(kMostConnections);
  if (options.push) wanted.largest_push = kLargestPush;
  HttpServer server(wanted, std::move(answerer));
  if (auto ready = server.listen(); !ready) return ready;
  on_ready(url_of(options, server.port()));
  server.run();
  return {};
}

}  // namespace logline::site
