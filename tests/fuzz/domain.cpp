// Any text as a domain: refused, or what DNS takes; and what comes out goes in again.
#include "core/text/domain.hpp"

#include <string_view>

#include "support.hpp"

using namespace clearnotice::text;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view typed = fuzz_support::view_of(data, size);
  if (!fuzz_support::is_text(typed)) return 0;
  const auto name = to_ascii_domain(typed);
  if (!name) return 0;
  fuzz_support::must(!name->ascii.empty() && name->ascii.size() <= kMostInDomain);
  fuzz_support::must(is_ascii(name->ascii));
  const auto again = to_ascii_domain(name->ascii);
  fuzz_support::must(again.ok() && again->ascii == name->ascii);
  fuzz_support::must(again->is_confusing == name->is_confusing && again->latin == name->latin);
  fuzz_support::must(name->latin.empty() || is_ascii(name->latin));
  return 0;
}
