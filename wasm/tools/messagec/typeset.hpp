#pragma once

#include <string>

namespace clearnotice::messagec {

/// A message as it is shown in its locale: the region's spaces round punctuation (French), and
/// where the text runs from right to left, isolates (UAX #9: U+2066 … U+2069) round the telephone
/// numbers and addresses that it gives as examples, so that their parts stay in order. Catalogues
/// are written without either.
std::string typeset_message(const std::string& text, const std::string& locale, bool right_to_left);

}  // namespace clearnotice::messagec
