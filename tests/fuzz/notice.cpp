// Any bytes as a notice: the reader complains or opens it, and what opens renders in every format.
#include <string>

#include "core/engine.hpp"
#include "core/generated/authority_ids.hpp"
#include "support.hpp"

namespace {

clearnotice::engine& engine_with_words() {
  static clearnotice::engine engine = [] {
    clearnotice::engine made;
    made.add_catalogue(fuzz_support::compiled_words());
    made.add_part(fuzz_support::read_file(CLEARNOTICE_LOCALES_DIR "/countries/en.txt"));
    for (const std::string_view id : clearnotice::notice::kAuthorityIds) {
      made.add_part(fuzz_support::read_file(
          CLEARNOTICE_SOURCE_DIR "/wasm/core/generated/authorities/" + std::string(id) + ".txt"));
    }
    return made;
  }();
  return engine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  clearnotice::engine& engine = engine_with_words();
  const std::string opened = engine.open(fuzz_support::view_of(data, size));
  if (!opened.starts_with("{\"ok\":{\"notice\":1,")) return 0;
  for (const char* format : {"html", "text", "nodes"}) {
    engine.render(R"({"notice":1,"locale":"en","format":")" + std::string(format) + "\"}");
  }
  engine.close(R"({"notice":1})");
  return 0;
}
