#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalogue.hpp"
#include "core/catalog/number.hpp"

namespace clearnotice::catalog {

// A compiled message is text in which four characters have a meaning:
//   message  = *(text / "~" any / insert / number / hash / choice)
//   insert   = "{" argument                               the argument as it was given
//   number   = "{#" argument                              … as the locale shows a number
//   hash     = "#"                                        the number that chose this plural branch
//   choice   = "{!" argument [offset] plural "}"          cardinal
//            / "{%" argument [offset] plural "}"          ordinal
//            / "{$" argument select "}"
//   offset   = "+" digits ";"
//   plural   = *("=" number ";" message "|") *(category message "|") "x" message
//   select   = *(keyword ":" message "|") ":" message
//   argument = one character, "0" and up, in the order of `enum class argument`
// "|" and "}" end a branch, so each text character of ~{}#| is written behind "~".

/// What formatting a message needs to know of its locale.
struct message_rules {
  std::string_view cardinal;
  std::string_view ordinal;
  const number_style& numbers;
};

/// Where in a formatted message an argument was inserted.
struct insertion {
  std::size_t begin = 0;
  std::size_t end = 0;
  argument name{};
};

/// Whether `compiled` keeps to the grammar, nested no deeper than eight choices.
bool is_message(std::string_view compiled);

/// Whether `compiled` is text alone, without arguments, choices or escapes.
bool is_mere_words(std::string_view compiled);

/// Appends the message. `compiled` must have passed is_message(). An argument without a value is
/// empty; one that should be a number and is none is shown as it is and takes the `other` branch.
/// @param insertions  told what was inserted where, if not null; a plural's `#` belongs to the
/// words.
void append_message(std::string& out, std::string_view compiled,
                    std::span<const argument_value> values, const message_rules& rules,
                    std::vector<insertion>* insertions);

}  // namespace clearnotice::catalog
