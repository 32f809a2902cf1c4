#pragma once

#include <string_view>

#include "core/text/classes.hpp"

namespace clearnotice::text {

/// Unicode 16's Script, without its extensions, as far as we tell them apart.
script script_of(char32_t c);

/// Whether a letter of one of the five alphabets that are mistaken for one another (Latin, Greek,
/// Cyrillic, Armenian, Cherokee) looks like one of another: not Latin, but as if it were, or Latin
/// and as if it were Greek or Cyrillic. Source: UTS #39 confusables of ICU 76.1, one letter each.
bool looks_like_another_script(char32_t c);

/// Whether a text of these scripts (bit_of) can have such a word at all.
bool may_confuse(unsigned scripts);

/// Whether one word of `text`, well-formed UTF-8, mixes two of the five alphabets and all that it
/// has of one of them are look-alikes of another: "Pаul" with a Cyrillic "а". A word that shows
/// what it mixes, like "Яndex", does not confuse. A word is a run of letters and marks.
bool has_confusing_word(std::string_view text);

}  // namespace clearnotice::text
