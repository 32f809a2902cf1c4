// Any bytes as each request to an engine that holds a notice with a form: a reply, never a crash.
#include <string_view>

#include "core/engine.hpp"
#include "support.hpp"

namespace {

const std::string& sample() {
  static const std::string notice =
      fuzz_support::read_file(CLEARNOTICE_SOURCE_DIR "/tests/fuzz/corpus/notice/a-form");
  return notice;
}

clearnotice::engine ready() {
  clearnotice::engine engine;
  engine.add_catalogue(fuzz_support::compiled_words());
  engine.open(sample());
  engine.open_field(R"({"field":"message","locale":"en","notice":1})");
  return engine;
}

bool is_ok(std::string_view reply) { return reply.starts_with("{\"ok\""); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static clearnotice::engine engine = ready();
  const std::string_view request = fuzz_support::view_of(data, size);
  engine.match(request);
  std::string reply;
  engine.check(1, request, reply);
  engine.render(request);
  engine.submit(request);
  engine.refusal(request);
  engine.receipt(request);
  engine.withdraw(request);
  bool changed = is_ok(engine.open_field(request));
  changed |= is_ok(engine.close(request));
  changed |= is_ok(engine.add_catalogue(request));
  changed |= is_ok(engine.add_part(request));
  // What an engine was given must not decide about the next input.
  if (changed) engine = ready();
  return 0;
}
