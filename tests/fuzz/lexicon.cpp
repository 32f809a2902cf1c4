// Any bytes as a lexicon: a complaint, or phrasings that are sought in a notice; never a crash.
#include <string_view>

#include "core/author/author.hpp"
#include "support.hpp"

namespace {

constexpr std::string_view kNotice =
    R"({"id":"t","version":"1","locales":["en","xx"],"sections":[{"id":"s",)"
    R"("title":{"en":"Your rights","xx":"Vos droits"},"body":{"en":["We keep it for 3 months. )"
    R"(Ask us for a copy of it."],"xx":["Nous la gardons 3 mois. Demandez-nous une copie."]}}]})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  clearnotice::author author;
  if (author.add_lexicon(fuzz_support::view_of(data, size)).starts_with("{\"ok\"")) {
    author.lint(kNotice, 20261123);
  }
  return 0;
}
