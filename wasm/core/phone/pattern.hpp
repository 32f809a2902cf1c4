#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// Patterns of digits, as small programs of 16-bit words: what libphonenumber's metadata write as
/// regular expressions of digits, classes, \d{n,m}, groups, ? and $.
namespace clearnotice::phone {

using program = std::span<const std::uint16_t>;

/// The upper six bits of a word; the lower ten are its operand.
enum class step : std::uint16_t {
  match,   ///< the pattern ends
  set,     ///< one of the digits in the operand, bit n for digit n
  run,     ///< any digits: the fewest in the upper five bits, how many more at most in the lower
  branch,  ///< the next digit is in the operand; the word behind it: distance to the next branch
  branch_any,  ///< the same for any digit, or none
  jump,        ///< the word behind it: distance
  open,        ///< a group begins; operand: its number from 1
  close,       ///< a group ends
  end,         ///< the number ends ($)
};

inline constexpr unsigned kOperandBits = 10;
inline constexpr unsigned kRunBits = 5;

constexpr std::uint16_t word_of(step what, unsigned operand) {
  return static_cast<std::uint16_t>(static_cast<unsigned>(what) << kOperandBits | operand);
}
constexpr step step_of(std::uint16_t word) { return static_cast<step>(word >> kOperandBits); }
constexpr unsigned operand_of(std::uint16_t word) { return word & ((1U << kOperandBits) - 1); }

inline constexpr std::size_t kMostGroups = 2;

/// Where a pattern matched at the start of a number, as Java's Matcher.lookingAt: of several ways
/// the first, each \d{n,m} as long as it can be.
struct found {
  struct group {
    std::uint8_t from, to;
    bool taken;
  };
  std::size_t end;
  group groups[kMostGroups];
};

/// Whether the pattern at word `at` matches all of `digits` (ASCII digits, at most 255).
/// A program that is not sound (see read_zone) is never run.
bool matches(program words, std::size_t at, std::string_view digits);

/// Whether it matches a beginning of `digits`, and which.
bool begins(program words, std::size_t at, std::string_view digits, found& out);

}  // namespace clearnotice::phone
