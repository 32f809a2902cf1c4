#pragma once

#include <string>
#include <string_view>

#include "core/desk.hpp"

namespace clearnotice {

/// The page of `{"notice","locale"}` as it works without script: see author::static_page.
std::string write_static_page(const shelf& holds, std::string_view request);

}  // namespace clearnotice
