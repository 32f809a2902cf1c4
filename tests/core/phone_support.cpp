#include "phone_support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "core/phone/number.hpp"

using namespace clearnotice::phone;

namespace phone_support {
namespace {

constexpr std::string_view kReasons[] = {"",
                                         "",
                                         "NOT_A_NUMBER",
                                         "INVALID_COUNTRY_CODE",
                                         "INVALID_COUNTRY_CODE",
                                         "TOO_SHORT_AFTER_IDD",
                                         "TOO_SHORT_NSN",
                                         "TOO_LONG"};
constexpr std::string_view kTypes[] = {
    "PREMIUM_RATE", "TOLL_FREE", "SHARED_COST", "VOIP",   "PERSONAL_NUMBER",      "PAGER",
    "UAN",          "VOICEMAIL", "FIXED_LINE",  "MOBILE", "FIXED_LINE_OR_MOBILE", "UNKNOWN"};
constexpr std::string_view kLengths[] = {"IS_POSSIBLE", "IS_POSSIBLE_LOCAL_ONLY", "TOO_SHORT",
                                         "TOO_LONG", "INVALID_LENGTH"};

template <class Value, std::size_t kCount>
std::string word(const std::string_view (&words)[kCount], Value value) {
  return std::string(words[static_cast<std::size_t>(value)]);
}

}  // namespace

std::vector<unsigned> zones() {
  const plans none;
  std::vector<unsigned> all;
  for (std::size_t i = 0; i < none.regions().size(); ++i) {
    const unsigned zone = none.zone_of(i);
    if (all.empty() || all.back() != zone) all.push_back(zone);
  }
  return all;
}

std::string zone_text(unsigned zone) {
  const std::string name =
      CLEARNOTICE_SOURCE_DIR "/wasm/core/generated/phone/zone-" + std::to_string(zone) + ".txt";
  std::ifstream file(name, std::ios::binary);
  INFO(name);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string told(std::string_view typed, std::string_view region, const plans& world) {
  const answer its = read(typed, region, world);
  if (its.said == outcome::needs_zone) return "needs " + std::to_string(its.zone);
  if (its.said != outcome::number) return "E\t" + word(kReasons, its.said);
  const std::string code = std::to_string(its.calling_code);
  const std::string national(its.national.view());
  return std::string(its.kind == type::unknown ? "I" : "V") + '\t' + code + '\t' + national + '\t' +
         word(kTypes, its.kind) + '\t' + (its.region.empty() ? "null" : std::string(its.region)) +
         '\t' + word(kLengths, its.fits) + "\t+" + code + national;
}

}  // namespace phone_support
