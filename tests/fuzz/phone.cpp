// Two letters for the region and then any text as a phone number, with all plans of the world: an
// answer, and what is accepted has all that a call-back needs.
#include <algorithm>
#include <string_view>

#include "core/field/rules.hpp"
#include "support.hpp"

namespace {

using namespace clearnotice;

// A calling code has up to three digits, a national number up to 17 (libphonenumber).
constexpr std::size_t kMostDigits = 20;

bool is_e164(std::string_view number) {
  if (!number.starts_with('+')) return false;
  const std::string_view digits = number.substr(1);
  return !digits.empty() && digits.size() <= kMostDigits &&
         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view input = fuzz_support::view_of(data, size);
  if (input.size() < 2 || !fuzz_support::is_text(input)) return 0;
  const std::string_view region = input.substr(0, 2);
  const std::string_view typed = input.substr(2);
  if (!fuzz_support::is_text(typed)) return 0;
  const field::verdict said = field::check(
      field::kind::phone, typed,
      {.words = fuzz_support::words(), .plans = fuzz_support::plans(), .region = region});
  fuzz_support::must(said.needs_zone == 0);
  fuzz_support::must(said.normalized.empty() || is_e164(said.normalized));
  if (said.condition == field::state::ok || said.condition == field::state::warn) {
    fuzz_support::must(!said.normalized.empty());
    fuzz_support::must(!said.phone.region.empty() && !said.phone.type.empty());
  }
  return 0;
}
