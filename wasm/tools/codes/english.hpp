#pragma once

#include <optional>
#include <string>

#include "core/catalog/catalogue.hpp"

namespace clearnotice::codes {

/// The compiled English catalogue in a folder; nothing where it is missing or damaged.
std::optional<catalog::catalogue> read_english(const std::string& folder);

}  // namespace clearnotice::codes
