#pragma once

#include <string_view>

#include "core/notice/model.hpp"

namespace clearnotice::change {

enum class order { shorter, same, longer, unclear };

/// How long `is` lasts beside `was`. P12M is P1Y, and P7D is P1W; whether P30D is longer than P1M
/// depends on the month, so that is unclear. Source: XML Schema Part 2 (W3C), 3.2.6.2: two
/// durations compare as they do from each of four days that between them have every order of short
/// months.
order compare(const notice::duration& was, const notice::duration& is);

}  // namespace clearnotice::change
