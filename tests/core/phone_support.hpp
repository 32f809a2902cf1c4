#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/phone/plans.hpp"

namespace phone_support {

/// The number of every zone.
std::vector<unsigned> zones();

/// The committed text of a zone.
std::string zone_text(unsigned zone);

/// All that the Java reference tells of a number, in its own words, with tabs between: status,
/// calling code, national number, type, region, what the length says, E.164; or E and the reason.
std::string told(std::string_view typed, std::string_view region,
                 const clearnotice::phone::plans& world);

}  // namespace phone_support
