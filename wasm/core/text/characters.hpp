#pragma once

#include <string_view>

#include "core/text/classes.hpp"

namespace clearnotice::text {

/// All that is known of one character, by Unicode 16. A number above U+10FFFF is like U+10FFFF,
/// which is no character.
const character_class& class_of(char32_t c);

/// The bits of namespace `trait` that are true of `c`.
unsigned traits_of(char32_t c);

/// What the characters of a text have between them.
struct summary {
  unsigned traits = 0;   ///< bits of namespace `trait`
  unsigned scripts = 0;  ///< bit_of(script)
};
constexpr unsigned bit_of(script one) { return 1U << static_cast<unsigned>(one); }

/// @param text  well-formed UTF-8
summary sum_up(std::string_view text);

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

}  // namespace clearnotice::text
