#pragma once

#include <cstdint>
#include <string_view>

#include "core/phone/plans.hpp"
#include "core/phone/type.hpp"
#include "core/phone/typed.hpp"

namespace clearnotice::phone {

/// Whether there is a number, or why there is none. libphonenumber's NumberParseException has the
/// same reasons; it calls both of the calling code INVALID_COUNTRY_CODE.
enum class outcome : std::uint8_t {
  number,
  needs_zone,  ///< `answer::zone` has to be added first
  not_a_number,
  calling_code_needed,   ///< no plus, and no region that is known
  calling_code_unknown,  ///< there is none like the digits behind the plus
  too_short_after_prefix,
  too_short,
  too_long
};

/// libphonenumber's ValidationResult: what the length says.
enum class length : std::uint8_t { possible, local_only, too_short, too_long, invalid };

/// What a number is. All but `said` and `zone` only where `said` is `number`.
struct answer {
  outcome said = outcome::not_a_number;
  std::uint8_t zone = 0;
  length fits = length::invalid;
  type kind = type::unknown;  ///< unknown: no such number exists
  std::uint16_t calling_code = 0;
  std::string_view region;  ///< ISO 3166-1 alpha-2, or 001 for a number of no country; may be empty
  piece<kMostLength> national;
  piece<kMostExtensionDigits> extension;
};

/// Reads a phone number as libphonenumber 9.0.35 parses it, and says what it is: parse,
/// isPossibleNumberWithReason, getRegionCodeForNumber, getNumberType; valid is what has a type.
/// Takes no memory.
/// @param typed   well-formed UTF-8
/// @param region  ISO 3166-1 alpha-2 in either case: where a number without a plus is from; an
/// unknown
///                one is like none. `answer::region` does not refer to it, but into `world`.
/// Unlike the reference, digits beyond U+FFFF count as digits (it finds them, and then drops them),
/// and the dotless i, the long s and the Kelvin sign are no letters (Java ignores case so). See
/// also is_punctuation.
answer read(std::string_view typed, std::string_view region, const plans& world);

}  // namespace clearnotice::phone
