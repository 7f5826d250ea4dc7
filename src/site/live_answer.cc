#include "site/routes.h"

namespace logline::site {

// Only that there is to be a stream: serve.cc asks live_events() for what it says.
Result<Response> api_events(const Request&, Context&) {
  Response response;
  response.content_type = "text/event-stream";
  response.is_stream = true;
  return response;
}

}  // namespace logline::site
