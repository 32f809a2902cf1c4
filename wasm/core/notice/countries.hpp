#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace clearnotice::notice {

/// ISO 3166-1 alpha-2 of the European Economic Area, sorted: transfers out of it are those of
/// Chapter V GDPR.
inline constexpr std::string_view kEea[] = {
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"};

inline bool in_eea(std::string_view country) {
  return std::binary_search(std::begin(kEea), std::end(kEea), country);
}

}  // namespace clearnotice::notice
