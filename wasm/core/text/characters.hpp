#pragma once

#include <cstddef>
#include <string_view>

namespace clearnotice::text {

/// Unicode general category L* or M*: what a name is made of, in any script.
bool is_letter_or_mark(char32_t c);

/// Unicode general category M*: drawn with the letter before it, so no character of its own to a
/// reader.
bool is_mark(char32_t c);

/// The value 0–9 of a decimal digit of any script (general category Nd), or -1.
int digit_value(char32_t c);

/// Unicode White_Space, and the zero-width space U+200B that people paste along with it.
bool is_space(char32_t c);

/// C0 and C1 controls (general category Cc): tab and line breaks among them.
bool is_control(char32_t c);

/// The twelve characters that reorder text without being seen (UAX #9, Bidi_Control).
bool is_bidi_control(char32_t c);

/// C0 and C1 controls, the twelve bidi controls (UAX #9), line and paragraph separators, tags and
/// other characters that show nothing and have no place in one line of text. ZWJ, ZWNJ and
/// variation selectors are not among them: names in Persian, Indic scripts and emoji need them. Nor
/// are the soft hyphen, the word joiner and the zero-width space: they come along with pasted text,
/// do no harm, and nobody could find them to take them out.
bool is_hidden_control(char32_t c);

/// Unicode Default_Ignorable_Code_Point: shows nothing where a font does not know it.
bool is_default_ignorable(char32_t c);

/// Private use, unassigned (Unicode 16), noncharacter, surrogate or default-ignorable: unsafe in an
/// address.
bool is_unsafe_in_address(char32_t c);

/// `text`, well-formed UTF-8, without what nobody sees at both ends: white space, and what is
/// pasted along with text (byte order mark, word joiner, bidi controls). Other controls stay, to be
/// complained of.
std::string_view trim(std::string_view text);

/// How many characters a reader counts: code points without marks, ZWJ and ZWNJ.
std::size_t count_characters(std::string_view text);

}  // namespace clearnotice::text
