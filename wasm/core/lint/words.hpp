#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clearnotice::lint {

/// One word of a text, and where it stands in it.
struct word {
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  std::string folded;              ///< lower case
  unsigned sentence = 0;           ///< from 0
  bool number = false;             ///< in digits; a lexicon adds its number words
  /// Only white space, an apostrophe, a hyphen or the full stop of an abbreviation stands before
  /// it.
  bool joined = false;
};

/// The words of a text as the lexicons write them: lower case (Latin, Greek and Cyrillic letters),
/// cut at white space, hyphens and apostrophes: “l’accès” is “l” and “accès”. Letters, marks,
/// digits and the underscore make words.
std::vector<word> words_of(std::string_view text);

/// One letter in lower case: the simple mappings of Latin-1, Latin Extended-A, Greek and Cyrillic.
char32_t lower(char32_t c);

}  // namespace clearnotice::lint
