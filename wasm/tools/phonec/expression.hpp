#pragma once

#include <optional>
#include <string_view>
#include <vector>

/// The regular expressions of libphonenumber's metadata: digits, classes, \d, {n,m} behind \d,
/// groups, captured groups, ?, | and $. Nothing else is in use, and anything else is refused.
namespace clearnotice::phonec {

struct step;
using branch = std::vector<step>;
using branches = std::vector<branch>;

struct step {
  enum class kind { set, run, group, optional, captured, end };
  kind what{};
  unsigned set = 0;              ///< bit n for digit n
  unsigned least = 0, more = 0;  ///< of a run: the fewest digits, how many more at most
  branches inside;               ///< of a group
};

/// @return nothing where `expression` uses more than the above
std::optional<branches> parse(std::string_view expression);

}  // namespace clearnotice::phonec
