// Any bytes as a notice: the reader complains or opens it, and what opens renders in every format.
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "core/engine.hpp"

namespace {

clearnotice::engine& engine_with_words() {
  static clearnotice::engine engine = [] {
    std::ifstream file(std::filesystem::path(CLEARNOTICE_LOCALES_DIR) / "en.txt");
    std::ostringstream words;
    words << file.rdbuf();
    clearnotice::engine made;
    made.add_catalogue(words.str());
    return made;
  }();
  return engine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string source(reinterpret_cast<const char*>(data), size);
  clearnotice::engine& engine = engine_with_words();
  if (!engine.open(source).starts_with("{\"ok\":{\"notice\":1,")) return 0;
  for (const char* format : {"html", "text", "nodes"}) {
    engine.render(R"({"notice":1,"locale":"en","format":")" + std::string(format) + "\"}");
  }
  engine.close(R"({"notice":1})");
  return 0;
}
