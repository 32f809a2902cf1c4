#pragma once

#include <string_view>

namespace clearnotice::field {

/// Whether "00" is what is dialled in `region` (ISO 3166-1 alpha-2) before the calling code of
/// another country; true where nothing is known of the region.
bool dials_abroad_with_00(std::string_view region);

}  // namespace clearnotice::field
