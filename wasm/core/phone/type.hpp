#pragma once

#include <cstdint>
#include <string_view>

namespace clearnotice::phone {

/// What a number is for. The first ten are kTypes of the notation, in the order in which they are
/// tried: a number that could be of two types is of the dearer one.
enum class type : std::uint8_t {
  premium_rate,
  toll_free,
  shared_cost,
  voip,
  personal_number,
  pager,
  uan,
  voicemail,
  fixed_line,
  mobile,
  fixed_line_or_mobile,
  unknown
};

/// `mobile`, `fixed-line`, `premium-rate` …; empty for unknown.
std::string_view name_of(type what);

}  // namespace clearnotice::phone
