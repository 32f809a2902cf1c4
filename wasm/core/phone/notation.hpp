#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/phone/packed.hpp"
#include "core/phone/pattern.hpp"

/// The notation of the tables in generated/phone, which phonec writes and the core reads.
///
/// A table is its zone, two digits (01 is zone 1), and then a packed text, which answers questions
/// (packed.hpp). The plans of the zone stand in the order of kRegions
/// (generated/phone_regions.hpp). What is asked for each plan, in this order:
///
///   each of its patterns             but the general one, all may be absent
///   the transform                    where the prefix for parsing has groups; may be absent: its
///   digits
///                                    and the number of its group
///   possible lengths                 only where they are not those that the general pattern can
///   match local-only lengths               may be absent
///
/// and at the end, a checksum of the zone and of what was read.
///
///   pattern     [present] [same as the last of its kind in this zone] [same as fixed line, of
///               mobile] branches
///   branches    step… [ends] [is the last]
///   step        [set [several]] or [run] or [group] or [optional group] or [captured group] or $
///   set         for each digit from 0: whether it is in; the rest follows once one alone is left
///   run         unary: the fewest digits less one; how many more at most
///
/// What is known at a question is told with it, since it helps to foresee the answer: the
/// steps before, what the branches beside this one begin with and how long they are, how many
/// digits are left of the length that the pattern before had.
namespace clearnotice::phone {

/// The patterns of a plan, in the order of the notation.
enum pattern_of : unsigned {
  general,
  first_type,  ///< and the other types, in the order of `type`
  fixed_line = first_type + 8,
  mobile,
  national_prefix,  ///< for parsing: what is stripped off, or replaced
  international_prefix,
  leading_digits,
  pattern_count
};
inline constexpr unsigned kTypeCount = national_prefix - first_type;

/// What a national prefix is replaced by: these digits, and then what a group took.
struct transform {
  std::array<char, 4> digits{};
  std::uint8_t size = 0;
  std::uint8_t group = 0;  ///< from 1; 0 where there is no transform
};

struct plan {
  std::array<std::uint16_t, pattern_count>
      patterns{};           ///< words of the zone; 0 where there is none
  std::uint8_t groups = 0;  ///< in the pattern of the national prefix
  transform rule;
  std::uint32_t lengths = 0;     ///< bit n: a national number may have n digits
  std::uint32_t local_only = 0;  ///< bit n: n digits are dialled without the area code
};

/// Questions, as the predictor tells them apart.
enum class question : unsigned {
  is_there,
  is_same,
  is_as_fixed,
  branch_ends,
  group_ends,
  is_set,
  is_several,
  is_run,
  is_group,
  is_optional,
  is_captured,
  has_one_more,
  reaches_one_more,
  has_length,
  bit,
  digit  ///< and seven more
};
inline constexpr unsigned kDigitQuestions = 8;
static_assert(static_cast<unsigned>(question::digit) + kDigitQuestions <= kQuestions);

inline constexpr unsigned kMostLength = 17;  ///< ITU-T E.164 has 15; Germany has longer ones

/// Reads the plans of one zone and the words of their patterns. Any answers make words that are
/// safe to run, or none.
/// @param to  as many plans as the zone has, all empty
/// @return false where no sound table gives such answers
bool read_plans(answers& from, std::span<plan> to, std::vector<std::uint16_t>& words);

inline constexpr unsigned kChecksumBits = 24;
std::uint32_t checksum_of(unsigned zone, std::span<const plan> plans, program words);
bool read_checksum(answers& from, std::uint32_t expected);

}  // namespace clearnotice::phone
