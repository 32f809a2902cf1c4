// Any bytes as each request: a reply, never a crash.
#include <string_view>

#include "core/engine.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static clearnotice::engine engine;
  const std::string_view request(reinterpret_cast<const char*>(data), size);
  engine.match(request);
  engine.open_field(request);
  engine.check(1, request);
  engine.render(request);
  engine.submit(request);
  engine.add_catalogue(request);
  engine.add_part(request);
  return 0;
}
