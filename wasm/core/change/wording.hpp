#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What the difference between two texts amounts to.
namespace clearnotice::change {

enum class wording {
  same,
  layout,    ///< the same words: punctuation, case, white space
  typing,    ///< a typing mistake, corrected
  reworded,  ///< anything else
};

/// Every word of a notice in one locale, in lower case, sorted: what tells a misspelling from
/// another word of the notice.
using vocabulary = std::vector<std::string>;

/// A text is corrected when it has the same words in their order but for a few, at most one and one
/// more for each ten words; and each of these
///
/// - may be the same word by its letters (spelling.hpp), and
/// - in its old spelling is in the new notice nowhere (a word that is still in use was no mistake),
///   and
/// - in its new spelling is a word that the old notice has too, or differs by what only fingers do:
///   two neighbours swapped, or a letter doubled or not.
///
/// What holds a digit, an @, a colon with slashes or a sign such as % or € (a number, date, e-mail
/// address, phone number, URL, amount) is never mistyped: when it changes, the text is reworded.
wording compare(std::string_view was, std::string_view is, const vocabulary& then,
                const vocabulary& now);

/// Where two texts part, in whole words: the bytes of each that are not in the other's place.
struct stretch {
  std::size_t begin = 0, end = 0;
};
struct stretches {
  stretch was, is;
};
stretches difference(std::string_view was, std::string_view is);

}  // namespace clearnotice::change
