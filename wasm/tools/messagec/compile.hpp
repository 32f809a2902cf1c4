#pragma once

#include <optional>
#include <string>

#include "tools/messagec/key_set.hpp"

namespace clearnotice::messagec {

/// Checks one catalogue against the keys and arguments that all have, and compiles it to the text
/// that core/catalog/compiled_lines.hpp describes. Nothing when anything was found.
std::optional<std::string> compile(const source& catalogue, const key_set& set, findings& found);

}  // namespace clearnotice::messagec
