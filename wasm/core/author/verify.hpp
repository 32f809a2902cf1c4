#pragma once

#include <string>
#include <string_view>

#include "core/engine.hpp"

namespace clearnotice {

/// Makes a receipt's record anew, through the same door as the first time, and compares: `author`
/// says what the reply holds.
std::string verify_receipt(engine& house, std::string_view record_json,
                           std::string_view notice_json);

}  // namespace clearnotice
