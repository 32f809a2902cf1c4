#pragma once

#include <cstdint>

/// What the core knows of one character. wasm/tools/charc asks ICU for it and writes
/// core/generated/characters.hpp; `characters`, `grapheme` and `script` read it.
namespace clearnotice::text {

/// Each is one bit; a character has any number of them.
namespace trait {
inline constexpr std::uint16_t letter = 1U << 0;         ///< general category L*
inline constexpr std::uint16_t mark = 1U << 1;           ///< M*
inline constexpr std::uint16_t digit = 1U << 2;          ///< Nd
inline constexpr std::uint16_t number = 1U << 3;         ///< Nl, No
inline constexpr std::uint16_t punctuation = 1U << 4;    ///< P*
inline constexpr std::uint16_t symbol = 1U << 5;         ///< S*
inline constexpr std::uint16_t space = 1U << 6;          ///< see is_space
inline constexpr std::uint16_t control = 1U << 7;        ///< Cc
inline constexpr std::uint16_t bidi = 1U << 8;           ///< Bidi_Control
inline constexpr std::uint16_t hidden = 1U << 9;         ///< see is_hidden_control
inline constexpr std::uint16_t ignorable = 1U << 10;     ///< Default_Ignorable_Code_Point
inline constexpr std::uint16_t unassigned = 1U << 11;    ///< Cn, Cs: no character at all
inline constexpr std::uint16_t private_use = 1U << 12;   ///< Co
inline constexpr std::uint16_t joins = 1U << 13;         ///< of a script that uses ZWJ and ZWNJ
inline constexpr std::uint16_t look_alike = 1U << 14;    ///< see looks_like_another_script
inline constexpr std::uint16_t pictographic = 1U << 15;  ///< Extended_Pictographic
}  // namespace trait

/// Grapheme_Cluster_Break with what else the rules of UAX #29 ask for (Extended_Pictographic,
/// Indic_Conjunct_Break): no two values are treated alike.
enum class grapheme_class : std::uint8_t {
  other,
  carriage_return,
  line_feed,
  control,
  extend,              ///< Extend that parts a conjunct
  conjunct_extend,     ///< Extend that does not: InCB=Extend with a combining class, as ICU has it
  conjunct_linker,     ///< Extend, InCB=Linker
  joiner,              ///< ZWJ
  regional_indicator,  ///< half of a flag
  prepend,
  spacing_mark,
  hangul_l,
  hangul_v,
  hangul_t,
  hangul_syllable,  ///< LV or LVT: which of them is told by its number
  pictographic,
  conjunct_consonant,  ///< InCB=Consonant
};

/// Unicode's Script: the five whose letters are mistaken for one another, since nobody asks for
/// more.
enum class script : std::uint8_t {
  latin,
  greek,
  cyrillic,
  armenian,
  cherokee,
  other,
};

struct character_class {
  std::uint16_t traits;
  grapheme_class grapheme;
  std::uint8_t script_and_zero;  ///< script, and in the high half the last four bits of the zero
                                 ///< that a digit counts from
};

constexpr script script_in(const character_class& its) {
  return static_cast<script>(its.script_and_zero & 0xFU);
}

}  // namespace clearnotice::text
