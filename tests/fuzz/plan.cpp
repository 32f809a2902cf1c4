// Damaged numbering plans: refused, or as good as any other; never a crash.
//   two digits of a zone, then edits of three bytes   the plan of that zone with them: where (two
//                                                     bytes, the lower first), what stands instead
//   anything else                                     the plan itself
#include <string>
#include <string_view>

#include "core/field/rules.hpp"
#include "core/text/ascii.hpp"
#include "support.hpp"

namespace {

using namespace clearnotice;

constexpr std::size_t kEdit = 3;

/// Empty where `input` does not begin with the two digits of a zone.
std::string_view whole(std::string_view input) {
  if (input.size() < 2 || !text::is_ascii_digit(input[0]) || !text::is_ascii_digit(input[1])) {
    return {};
  }
  const int zone = (input[0] - '0') * 10 + (input[1] - '0');
  return fuzz_support::zone_files()[static_cast<std::size_t>(zone)];
}

std::string damaged(std::string plan, std::string_view edits) {
  for (; edits.size() >= kEdit; edits.remove_prefix(kEdit)) {
    const auto low = static_cast<unsigned char>(edits[0]);
    const auto high = static_cast<unsigned char>(edits[1]);
    plan[(low + 256U * high) % plan.size()] = edits[2];
  }
  return plan;
}

// Of zones large and small, national and international, ordinary and not.
constexpr std::string_view kNumbers[] = {
    "+12015550123",   "+2348021234567",   "+33142685300", "+393123456789",  "+4915123456789",
    "+5491123456789", "+61412345678",     "+79123456789", "+819012345678",  "+80012345678",
    "+919876543210",  "011 15 2345-6789", "0412 345 678", "(201) 555-0123",
};
constexpr std::string_view kRegions[] = {"US", "FR", "AR", "AU", "IT", "IN"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view input = fuzz_support::view_of(data, size);
  const std::string_view sound = whole(input);
  phone::plans plans;
  const bool taken = sound.empty() ? plans.add(input).ok()  //
                                   : plans.add(damaged(std::string(sound), input.substr(2))).ok();
  if (!taken) return 0;
  for (const std::string_view region : kRegions) {
    for (const std::string_view number : kNumbers) {
      field::check(field::kind::phone, number,
                   {.words = fuzz_support::words(), .plans = plans, .region = region});
    }
  }
  return 0;
}
