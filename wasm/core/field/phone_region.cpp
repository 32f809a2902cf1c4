#include "core/field/phone_region.hpp"

#include <cstddef>

namespace clearnotice::field {
namespace {

// The regions whose own prefix is another (011 in the United States, 0011 in Australia, a carrier's
// number after 00 in Brazil): attribute internationalPrefix in libphonenumber's metadata 9.0.35,
// where its pattern does not match "00".
constexpr std::string_view kOtherPrefix =
    "AGAIASAUBBBMBRBSBYCACCCOCUCVCXDMDOGDGUGYIDJMJPKEKHKNKRKYKZLCMHMNMPMSNGPRPWRUSGSXTCTHTJTMTTTWTZ"
    "UGUS"
    "VCVGVIWS";

}  // namespace

bool dials_abroad_with_00(std::string_view region) {
  for (std::size_t i = 0; i < kOtherPrefix.size(); i += 2) {
    if (kOtherPrefix.substr(i, 2) == region) return false;
  }
  return true;
}

}  // namespace clearnotice::field
