#pragma once

#include <string>

namespace clearnotice::phone {

/// The name of the part that has the plans of a zone: `phone-33`.
std::string part_of(unsigned zone);

}  // namespace clearnotice::phone
