#pragma once

#include <optional>
#include <string>

namespace clearnotice::messagec {

/// The number of an explicit `=N` as core/catalog/number.hpp reads it: below a billion, with three
/// decimals at most. Nothing where it is another.
std::optional<std::string> to_decimal(double value);

}  // namespace clearnotice::messagec
