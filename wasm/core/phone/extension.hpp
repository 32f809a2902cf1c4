#pragma once

#include <cstddef>
#include <string_view>

namespace clearnotice::phone {

inline constexpr std::size_t kMostExtensionDigits = 20;

/// Where the extension that ends `number` begins, its label included (", ext. 12", ";ext=12",
/// " x12", " - 12#", ",,12" and so on): libphonenumber's createExtnPattern(true), case ignored.
/// @param number  symbols (symbol.hpp)
/// @param from    where the search begins
/// @param digits  set to where the digits of the extension begin
/// @return the first such place, or `number.size()` where there is none
std::size_t find_extension(std::string_view number, std::size_t from, std::size_t& digits);

}  // namespace clearnotice::phone
