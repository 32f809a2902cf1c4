#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"
#include "core/text/domain.hpp"

/// The seam of the heavy half of this room: Unicode normalization and UTS #46, the only code that
/// needs ICU's normalizer and its tables (about 50 kB brotli). `normalize` and `domain` come here
/// only with text that is beyond what they can answer themselves, so that this half can be a module
/// of its own that is loaded when the first such text is typed. Nobody else includes this.
namespace clearnotice::text {

/// Normalization form C (UAX #15) by ICU.
std::string nfc_by_icu(std::string_view text);

/// UTS #46 ToASCII by ICU: non-transitional, CheckHyphens, CheckBidi, CheckJoiners,
/// UseSTD3ASCIIRules, VerifyDnsLength; and what its Unicode form looks like.
result<domain_name, domain_problem> uts46_by_icu(std::string_view domain);

}  // namespace clearnotice::text
