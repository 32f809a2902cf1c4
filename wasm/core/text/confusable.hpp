#pragma once

#include <span>
#include <string>

namespace clearnotice::text {

struct resemblance {
  bool is_confusing = false;
  std::string latin;  ///< the ASCII domain that it looks like, if all of it looks like one
};

/// Whether a domain may be read as another: a label mixes scripts beyond what UTS #39 5.2 calls
/// Moderately Restrictive, or all letters of a label in another script look like ASCII ones
/// (confusables.txt). The second is no confusion under a top-level label that plainly is in that
/// script, as in ресурс.бг, nor in the top-level label, whose names are given out by hand. Every
/// label is looked at by itself (UTS #39 5.4).
/// @param domain  the Unicode form by UTS #46 (U-labels), dots between the labels.
resemblance look_at_domain(std::span<const char32_t> domain);

}  // namespace clearnotice::text
