#pragma once

#include <string_view>

#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::phone {

/// The numbering plans of the world that have been added, zone by zone: the first digit of a calling
/// code, 1 to 9, names its zone (ITU-T E.164 annex D).
class plans {
 public:
  /// @param compiled  one file of generated/phone, as phonec wrote it
  /// @return the zone, or why the text is none
  result<unsigned, problem> add(std::string_view compiled);
};

}  // namespace clearnotice::phone
