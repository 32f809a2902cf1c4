#pragma once

#include <cstdint>
#include <string_view>

#include "core/catalog/number.hpp"

namespace clearnotice::catalog {

/// A plural category, by the letter it has in compiled rules and messages.
enum class category : char {
  zero = 'z',
  one = 'o',
  two = 't',
  few = 'f',
  many = 'm',
  other = 'x',
};

/// What plural rules ask of a number (UTS #35 part 3, "Plural Operand Meanings"), of its absolute
/// value as it is shown.
struct operands {
  std::uint64_t i = 0;  ///< whole part
  std::uint32_t v = 0;  ///< fraction digits, with trailing zeros
  std::uint32_t w = 0;  ///< fraction digits, without
  std::uint64_t f = 0;  ///< the fraction digits as a number, with trailing zeros
  std::uint64_t t = 0;  ///< … without
  std::uint32_t e = 0;  ///< exponent of a compact number; our numbers are never compact
};

operands operands_of(const decimal& shown);

/// Picks the category by compiled rules, `other` where none holds. Rules are text:
///   rules    = [rule *(";" rule)]
///   rule     = category-letter and *("/" and)       ; or
///   and      = relation *("&" relation)
///   relation = operand ["%" number] ("=" / "!") range *("," range)
///   range    = number ["-" number]
///   operand  = "n" / "i" / "v" / "w" / "f" / "t" / "e"
/// with numbers of at most nine digits. Polish: "oi=1&v=0;fv=0&i%10=2-4&i%100!12-14;m…".
category select_category(std::string_view rules, const operands& number);

/// Whether `rules` keep to that grammar.
bool are_plural_rules(std::string_view rules);

bool is_category(char letter);

}  // namespace clearnotice::catalog
