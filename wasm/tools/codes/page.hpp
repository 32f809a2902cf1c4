#pragma once

#include <string>
#include <string_view>

#include "core/catalog/catalogue.hpp"

namespace clearnotice::codes {

/// The ids of the fields that a code is said of, in their order: "given-name, family-name"; empty
/// for an unknown code that begins with the id of no field.
std::string_view fields_of(std::string_view code);

/// docs/codes.md: every verdict code of the table in core/field/code.cpp once, with its state, its
/// fields and its message.
/// @return empty when fields_of knows none for a code
std::string page_of(const catalog::catalogue& english);

}  // namespace clearnotice::codes
