#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clearnotice::catalog {

enum class rounding : std::uint8_t { none, down, up };

/// A number as it is shown: rounded half-even to thousandths, as ICU's NumberFormat does by
/// default.
struct decimal {
  std::uint64_t thousandths = 0;
  bool negative = false;
  rounding rounded = rounding::none;  ///< of the absolute value
};

/// Reads `-?digits(.digits)?` in ASCII, at most 15 digits before the point after leading zeros.
/// Nothing else is a number.
std::optional<decimal> read_decimal(std::string_view text);

/// Whether both are exactly the same number; a zero has no sign here.
bool is_same_number(const decimal& left, const decimal& right);

/// What is below zero before rounding is so after: -0, as ICU has it.
decimal subtract(decimal value, std::uint64_t whole);

/// How a locale writes numbers (CLDR numbers, the locale's default numbering system).
struct number_style {
  std::string decimal_separator;
  std::string group_separator;
  std::string minus;
  unsigned first_group = 0;     ///< digits in the group before the decimal separator; 0: no groups
  unsigned further_groups = 0;  ///< digits in each group before that
  unsigned least_before_group = 1;  ///< digits that must stand before the first group separator
  char32_t zero = U'0';
};

/// Appends a whole number with at least `digits` digits, without groups: as in a date.
void append_digits(std::string& out, std::uint64_t value, unsigned digits, char32_t zero);

/// Appends the number with the locale's digits, groups and separators.
void append_number(std::string& out, const decimal& value, const number_style& style);

}  // namespace clearnotice::catalog
