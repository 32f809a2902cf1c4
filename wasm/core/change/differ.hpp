#pragma once

#include <string_view>
#include <vector>

#include "core/change/side.hpp"
#include "core/change/verdict.hpp"

namespace clearnotice::change {

struct report {
  std::vector<entry> purposes;  ///< those of the new notice in its order, then those that are gone
  entry notice;                 ///< what is outside the purposes

  change::verdict verdict() const;
};

/// Compares the facts purpose by purpose (one purpose by its id), and then the words.
/// @param locale  the one whose words are compared, which both have; empty: all that both have
report compare(const side& was, const side& is, std::string_view locale);

}  // namespace clearnotice::change
