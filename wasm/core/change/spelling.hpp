#pragma once

#include <string_view>

namespace clearnotice::change {

/// Whether two words may be one word, mistyped in one of them. What would rather be another word
/// is none: a doubt tells people once too often, never once too little. All of these hold:
///
/// - letters of Latin, Greek or Cyrillic alone, five or more: in shorter words, and in scripts
/// where
///   a letter is a word, every letter tells;
/// - the same first and the same last letter: prefixes deny (unlawful, illégal), endings tell one
///   from many, and typing mistakes are rare there (Pollock and Zamora 1984);
/// - one letter left out, put in, replaced, or two neighbours swapped; twice from ten letters on
///   (Damerau 1964: four of five misspellings are one such step);
/// - neither denies, counts, or limits (never, sixty, except).
///
/// @param was, is  in lower case, well-formed UTF-8
bool may_be_same_word(std::string_view was, std::string_view is);

/// Words that change what a sentence promises, whatever they look like: negations, exceptions,
/// number words and months of five letters or more, in en, fr, de and bg.
bool is_telling(std::string_view word);

}  // namespace clearnotice::change
