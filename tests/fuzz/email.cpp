// Any text as an e-mail address: an answer within the limits; what is accepted is accepted again as
// it was normalized, and what is suggested is accepted too.
#include <cstddef>
#include <string>
#include <string_view>

#include "core/field/rules.hpp"
#include "support.hpp"

namespace {

using namespace clearnotice;

constexpr std::size_t kMostOctets = 254;  // RFC 5321 4.5.3.1.3, less the angle brackets

field::verdict check(std::string_view typed) {
  return field::check(field::kind::email, typed,
                      {.words = fuzz_support::words(), .plans = fuzz_support::plans()});
}

bool is_accepted(const field::verdict& said) {
  return said.condition == field::state::ok || said.condition == field::state::warn;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view typed = fuzz_support::view_of(data, size);
  if (!fuzz_support::is_text(typed)) return 0;
  const field::verdict said = check(typed);
  fuzz_support::must(said.needs_zone == 0);
  fuzz_support::must(is_accepted(said) == !said.normalized.empty());
  fuzz_support::must(said.normalized.size() <= kMostOctets);
  if (is_accepted(said)) {
    const field::verdict again = check(said.normalized);
    fuzz_support::must(again.code == said.code && again.normalized == said.normalized);
  }
  fuzz_support::must(said.suggestion.empty() || is_accepted(check(said.suggestion)));
  return 0;
}
