#pragma once

#include <vector>

#include "core/text/classes.hpp"

namespace clearnotice::charc {

inline constexpr std::size_t kCodePoints = 0x110000;

struct classified {
  std::vector<text::character_class> classes;  ///< each once, in the order of their first character
  std::vector<std::size_t> of;                 ///< for every code point its place in `classes`
};

/// What ICU and its data (u_setDataDirectory) say of all 1,114,112 code points.
classified classify_all();

}  // namespace clearnotice::charc
