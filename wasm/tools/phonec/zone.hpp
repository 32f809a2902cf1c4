#pragma once

#include <span>
#include <string>

#include "tools/phonec/metadata.hpp"

namespace clearnotice::phonec {

/// The notation of one zone (core/phone/notation.hpp): its number and the packed answers.
/// @param complaint  set to a sentence where a territory needs what the notation has no words for
std::string zone_text(unsigned number, std::span<const territory> zone, std::string& complaint);

}  // namespace clearnotice::phonec
