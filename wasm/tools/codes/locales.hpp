#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalogue.hpp"

namespace clearnotice::codes {

/// Every compiled catalogue (<tag>.txt) in a folder, by tag. One that is damaged is left out.
std::vector<catalog::catalogue> read_all(const std::string& folder);

}  // namespace clearnotice::codes
