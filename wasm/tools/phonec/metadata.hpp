#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/phone/notation.hpp"

namespace clearnotice::phonec {

/// One territory of PhoneNumberMetadata.xml, as far as a number is read and not formatted by it.
/// Patterns are regular expressions; empty where there is none.
struct territory {
  std::string id;
  unsigned calling_code = 0;
  bool is_main = false;
  std::string general;
  std::array<std::string, phone::kTypeCount> types;
  std::string national_prefix, transform, international_prefix, leading_digits;
  std::uint32_t lengths = 0, local_only = 0;  ///< bit n: n digits
};

/// The first two digits of a calling code, or the only one (core/phone/plans.hpp).
unsigned zone_of(const territory& its);

/// @param file  path of the XML
/// @return the territories by zone, calling code, the main one first, or a sentence of what is
/// wrong
std::variant<std::vector<territory>, std::string> read_metadata(const std::string& file);

}  // namespace clearnotice::phonec
