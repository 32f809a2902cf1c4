#pragma once

#include <string_view>

/// What the characters of a phone number are to libphonenumber 9.0.35, one byte each: ASCII is
/// itself, and of all others only what makes a difference. So the whole grammar of what people type
/// is one of bytes.
namespace clearnotice::phone {

/// Symbols beyond ASCII. The digits of other scripts are kForeignZero and the nine that follow.
inline constexpr unsigned char kForeignZero = 0x80;
inline constexpr unsigned char kForeignNine = 0x89;
inline constexpr unsigned char kWidePlus = 0x8A;
inline constexpr unsigned char kPunctuation = 0x8B;  ///< and no more than that, as an en dash
inline constexpr unsigned char kNoBreakSpace = 0x8C;
inline constexpr unsigned char kWideStop = 0x8D;
inline constexpr unsigned char kWideTilde = 0x8E;
inline constexpr unsigned char kWideHash = 0x8F;
inline constexpr unsigned char kAcute = 0x90;  ///< combining
inline constexpr unsigned char kOther = 0x91;
// From here on, letters and numbers (general category L* and N*).
inline constexpr unsigned char kAlphanumeric = 0xA0;
inline constexpr unsigned char kAcuteO = 0xA1;
inline constexpr unsigned char kCyrillicDe = 0xA2, kCyrillicO = 0xA3, kCyrillicBe = 0xA4;
inline constexpr unsigned char kWideE = 0xA5, kWideX = 0xA6, kWideT = 0xA7, kWideN = 0xA8,
                               kWideI = 0xA9;

/// Letters of labels are taken for their lower case.
char symbol_of(char32_t c);

/// The value of a digit of any script, or -1.
int digit_of(char symbol);
inline bool is_digit(char symbol) { return digit_of(symbol) >= 0; }

/// Latin, as on the keys of a telephone.
bool is_letter(char symbol);

/// What a number may end with: general category L* or N*.
bool is_alphanumeric(char symbol);

/// + and the full-width one.
bool is_plus(char symbol);

/// What may stand between digits (VALID_PUNCTUATION), and the star. Beyond the reference, the
/// middle dot and every space, since typography puts narrow ones between digits.
bool is_punctuation(char symbol);

}  // namespace clearnotice::phone
