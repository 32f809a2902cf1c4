#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/generated/phone_regions.hpp"
#include "core/phone/notation.hpp"
#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::phone {

/// A region and its calling code. The index of all of them is always there (kRegions); only
/// whether a number exists has to be looked up in the plans of its zone.
struct region {
  std::array<char, 2> id;      ///< ISO 3166-1 alpha-2; kNoCountry for a calling code of no country
  std::uint16_t calling_code;  ///< 1 to 999
};
inline constexpr std::array<char, 2> kNoCountry = {'0', '1'};

/// The numbering plans of the world that have been added, zone by zone. The first two digits of a
/// calling code are its zone, or the only one: 1, 7, 20 to 99. Most zones are one country or a few,
/// so whoever types a number of France loads little else.
class plans {
 public:
  plans();

  /// Adds a zone. One that is there already is replaced by the same.
  /// @param compiled  one file of generated/phone, as phonec wrote it; lines that begin with # are
  ///                  for people
  /// @return the zone, or `plan.damaged`
  result<unsigned, problem> add(std::string_view compiled);

  static constexpr std::size_t kNone = SIZE_MAX;

  /// All regions, by zone and then by calling code; of one code, the main one first.
  const std::array<region, kRegionCount>& regions() const { return regions_; }

  /// @param id  ISO 3166-1 alpha-2, in either case
  /// @return the place in regions(), or kNone
  std::size_t find_region(std::string_view id) const;

  /// @return the place of the main region of this calling code, or kNone
  std::size_t find_code(unsigned calling_code) const;

  /// The zone of a region, 1 to 99.
  unsigned zone_of(std::size_t region) const;

  /// Whether the zone of a region was added: only then may the next two be called.
  bool has(std::size_t region) const { return plans_[region].patterns[general] != 0; }
  const plan& plan_of(std::size_t region) const { return plans_[region]; }
  program words_of(std::size_t region) const { return words_[zone_of(region)]; }

 private:
  static constexpr std::size_t kZones = 100;
  static constexpr unsigned kMostCode = 999;

  std::array<region, kRegionCount> regions_{};
  std::array<std::uint16_t, kZones + 1> first_of_zone_{};  ///< places in regions_
  /// Places in regions_ plus one; 0 for no calling code.
  std::array<std::uint16_t, kMostCode + 1> main_of_code_{};
  std::array<plan, kRegionCount> plans_{};  ///< empty where their zone is not there
  std::array<std::vector<std::uint16_t>, kZones> words_;
};

}  // namespace clearnotice::phone
