#pragma once

#include <span>
#include <string_view>

namespace clearnotice::text {

/// The one of `known` that `written` was probably meant to be: at most a third of its bytes (and at
/// most 3) inserted, left out, replaced or swapped with a neighbour. Empty when none is that near.
std::string_view nearest(std::string_view written, std::span<const std::string_view> known);

}  // namespace clearnotice::text
