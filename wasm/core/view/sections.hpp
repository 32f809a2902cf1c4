#pragma once

#include <vector>

#include "core/view/page.hpp"

namespace clearnotice::view {

/// One of the clinic's own sections, in its own words: heading, blocks, sections inside it.
/// @param level  of its heading, 2 to 6; an untitled section takes no level of its own
node own_section(const page& on, const notice::section& written, unsigned level);

/// <h2> to <h6>; deeper ones stay h6.
tag heading(unsigned level);

}  // namespace clearnotice::view
