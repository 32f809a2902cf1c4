#pragma once

namespace clearnotice::text {

/// The simple lower case of a letter of the alphabets that have two and that our catalogues are
/// written in: Latin to U+017F, Greek and Cyrillic to U+052F. Anything else is returned as it is.
/// Enough to look for words; no capital I of Turkish, no full case mapping.
char32_t to_lower(char32_t c);

}  // namespace clearnotice::text
