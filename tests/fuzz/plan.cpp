// Damaged numbering plans: refused, or as good as any other; never a crash.
//   a digit 1 to 9, then edits of three bytes   the plan of that zone with them: where (two bytes,
//                                               the lower first), and what stands there instead
//   anything else                               the plan itself
#include <string>
#include <string_view>

#include "core/field/rules.hpp"
#include "support.hpp"

namespace {

using namespace clearnotice;

constexpr std::size_t kEdit = 3;

const std::string& whole(char zone) {
  static const std::string zones[] = {
      fuzz_support::zone_file('1'), fuzz_support::zone_file('2'), fuzz_support::zone_file('3'),
      fuzz_support::zone_file('4'), fuzz_support::zone_file('5'), fuzz_support::zone_file('6'),
      fuzz_support::zone_file('7'), fuzz_support::zone_file('8'), fuzz_support::zone_file('9')};
  return zones[zone - '1'];
}

std::string damaged(char zone, std::string_view edits) {
  std::string plan = whole(zone);
  for (; edits.size() >= kEdit; edits.remove_prefix(kEdit)) {
    const auto low = static_cast<unsigned char>(edits[0]);
    const auto high = static_cast<unsigned char>(edits[1]);
    plan[(low + 256U * high) % plan.size()] = edits[2];
  }
  return plan;
}

// One or more of each zone, national and international, ordinary and not.
constexpr std::string_view kNumbers[] = {
    "+12015550123",   "+2348021234567",   "+33142685300", "+393123456789",  "+4915123456789",
    "+5491123456789", "+61412345678",     "+79123456789", "+819012345678",  "+80012345678",
    "+919876543210",  "011 15 2345-6789", "0412 345 678", "(201) 555-0123",
};
constexpr std::string_view kRegions[] = {"US", "FR", "AR", "AU", "IT", "IN"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view input = fuzz_support::view_of(data, size);
  const bool is_zone = !input.empty() && input[0] >= '1' && input[0] <= '9';
  phone::plans plans;
  const bool taken = is_zone ? plans.add(damaged(input[0], input.substr(1))).ok()  //
                             : plans.add(input).ok();
  if (!taken) return 0;
  for (const std::string_view region : kRegions) {
    for (const std::string_view number : kNumbers) {
      field::check(field::kind::phone, number,
                   {.words = fuzz_support::words(), .plans = plans, .region = region});
    }
  }
  return 0;
}
