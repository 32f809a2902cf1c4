#pragma once

#include <string>
#include <string_view>

namespace clearnotice::text {

/// Normalization form C (UAX #15) of well-formed UTF-8. What lies below U+0300 (ASCII, Latin-1,
/// Latin Extended-A and -B, IPA) is in that form already and is returned without touching ICU's
/// tables.
std::string to_nfc(std::string_view text);

}  // namespace clearnotice::text
