#pragma once

#include <cstddef>
#include <string_view>

namespace clearnotice::catalog {

/// A compiled catalogue is UTF-8 text, a line for each of these and then one for each message, in
/// the order of `enum class message`. Raised whenever a line changes its meaning.
inline constexpr std::string_view kCompiledFormat = "2";

enum compiled_line : std::size_t {
  format_line,     ///< kCompiledFormat
  tag_line,        ///< BCP 47
  direction_line,  ///< "ltr" or "rtl"
  key_set_line,    ///< kKeySet, in decimal
  cardinal_line,   ///< see plural.hpp
  ordinal_line,    ///< see plural.hpp
  numbers_line,    ///< decimal|group|minus|first group|further groups|least before a group|zero
  date_line,       ///< see date_form.hpp
  months_line,     ///< twelve names
  list_line,       ///< see list_form.hpp
  first_message_line,
};

}  // namespace clearnotice::catalog
