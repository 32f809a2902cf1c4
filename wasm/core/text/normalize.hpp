#pragma once

#include <string>
#include <string_view>

namespace clearnotice::text {

/// Normalization form C (UAX #15) of well-formed UTF-8. Text in letters that nothing combines with
/// (composed Latin, Greek and Cyrillic, Hebrew, Arabic, Thai, Han, kana, Hangul syllables …) is in
/// that form already and is returned without touching ICU's tables.
std::string to_nfc(std::string_view text);

}  // namespace clearnotice::text
