#include "wrap/http_pool.h"

#include <map>
#include <mutex>

#include "wrap/http_transfer.h"

namespace logline::wrap {

struct HttpPool::State {
  struct FreeMulti {
    void operator()(CURLM* finished_with) const { curl_multi_cleanup(finished_with); }
  };

  explicit State(HttpPoolOptions wanted) : options(std::move(wanted)), multi(curl_multi_init()) {
    for (const std::string& row : options.resolve)
      if (curl_slist* const longer = curl_slist_append(resolve.get(), row.c_str())) {
        (void)resolve.release();
        resolve.reset(longer);
      }
    curl_multi_setopt(multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS, options.connections_per_host);
    curl_multi_setopt(multi.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, options.connections);
    curl_multi_setopt(multi.get(), CURLMOPT_MAXCONNECTS, options.connections);
    curl_multi_setopt(multi.get(), CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    for (auto& [handle, transfer] : transfers) curl_multi_remove_handle(multi.get(), handle);
  }

  const HttpPoolOptions options;
  std::unique_ptr<curl_slist, HttpTransfer::FreeList> resolve;
  std::unique_ptr<CURLM, FreeMulti> multi;
  std::map<CURL*, std::unique_ptr<HttpTransfer>> transfers;  // go before the multi handle
  std::vector<HttpFinished> finished;

  void collect() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const auto found = transfers.find(message->easy_handle);
      const CURLcode code = message->data.result;
      curl_multi_remove_handle(multi.get(), found->first);  // `message` is gone after this
      finished.push_back({found->second->tag, found->second->finish(code)});
      transfers.erase(found);
    }
  }
};

HttpPool::HttpPool(HttpPoolOptions options) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  state_ = std::make_unique<State>(std::move(options));
}
HttpPool::HttpPool(HttpPool&&) noexcept = default;
HttpPool& HttpPool::operator=(HttpPool&&) noexcept = default;
HttpPool::~HttpPool() = default;

void HttpPool::start(std::uint64_t tag, const HttpQuestion& question) {
  auto transfer = std::make_unique<HttpTransfer>(tag, question, state_->options, state_->resolve.get());
  CURL* const handle = transfer->handle.get();
  if (handle == nullptr || curl_multi_add_handle(state_->multi.get(), handle) != CURLM_OK) {
    state_->finished.push_back({tag, {.fault = HttpFault::other, .words = "no memory for a connection"}});
    return;
  }
  state_->transfers.emplace(handle, std::move(transfer));
}

std::size_t HttpPool::running() const { return state_->transfers.size() + state_->finished.size(); }

std::vector<HttpFinished> HttpPool::wait(std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (true) {
    int active = 0;
    curl_multi_perform(state_->multi.get(), &active);
    state_->collect();
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (!state_->finished.empty() || left.count() <= 0) break;
    curl_multi_poll(state_->multi.get(), nullptr, 0, static_cast<int>(left.count()), nullptr);
  }
  return std::exchange(state_->finished, {});
}

}  // namespace logline::wrap
