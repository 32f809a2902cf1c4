#pragma once

#include <optional>

#include "tools/messagec/compile.hpp"
#include "tools/messagec/key_set.hpp"
#include "tools/messagec/source.hpp"

namespace clearnotice::messagec {

enum class pseudo_locale {
  accented,  ///< en-XA: every letter with a mark, and two fifths longer
  mirrored,  ///< ar-XB: from right to left
};

/// English that shows in a test of the layout what is no message, and what does not fit. The tags
/// are those of CLDR.
std::optional<compiled_locale> compile_pseudo(const source& english, const key_set& set,
                                              pseudo_locale kind, findings& found);

}  // namespace clearnotice::messagec
