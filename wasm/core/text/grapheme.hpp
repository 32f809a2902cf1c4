#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/classes.hpp"

namespace clearnotice::text {

/// Finds where a reader's characters begin: extended grapheme clusters (UAX #29 of Unicode 16, with
/// GB9c for Indic conjuncts), as ICU's character iterator has them. Handed all characters of a text
/// in their order; what it remembers does not grow.
class grapheme_breaks {
 public:
  /// Whether `c`, of class `its`, begins a cluster.
  bool begins(char32_t c, grapheme_class its);

 private:
  enum class conjunct : std::uint8_t { none, consonant, linked };
  enum class emoji : std::uint8_t { none, pictograph, joined };

  bool is_kept_together(grapheme_class its) const;
  void remember(char32_t c, grapheme_class its);

  grapheme_class before_ = grapheme_class::control;
  bool syllable_is_open_ = false;  ///< an LV before this
  bool half_a_flag_ = false;       ///< an odd number of regional indicators before this
  conjunct conjunct_ = conjunct::none;
  emoji emoji_ = emoji::none;
};

/// What a length limit asks of a text.
struct grapheme_count {
  std::size_t clusters = 0;
  std::size_t longest = 0;  ///< code points in the longest cluster
};

/// @param text  well-formed UTF-8 of any length; the time grows with it, and no memory is taken.
grapheme_count count_graphemes(std::string_view text);

}  // namespace clearnotice::text
