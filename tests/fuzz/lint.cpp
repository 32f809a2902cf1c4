// Any bytes as a notice and as a lexicon: findings or a complaint, never a crash.
#include <string_view>

#include "core/author/author.hpp"

namespace {

// So that own words are read, too.
constexpr std::string_view kLexicon =
    R"({"language":"en","numbers":["one"],"months":[],"repeatable":[],)"
    R"("topics":{"rights":["rights"],"cookies":["cookie*"]},"ideas":{)"
    R"("period":["keep ~ # days"],"bundled":["by clicking ~9 agree"],"slip":["could of => have"],)"
    R"("link":["click here"],"cookies":["cookie*"],"complaint":["complain ~ to"],)"
    R"("updated":["updated"],"message":["message"],"anonymous":["*anonym*"]}})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static clearnotice::author linted = [] {
    clearnotice::author made;
    made.add_lexicon(kLexicon);
    return made;
  }();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  linted.lint(text, 20261123);
  clearnotice::author().add_lexicon(text);
  return 0;
}
