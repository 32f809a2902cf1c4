#pragma once

#include <unicode/locid.h>

#include <optional>
#include <string>

#include "tools/messagec/key_set.hpp"

namespace clearnotice::messagec {

struct compiled_locale {
  std::string catalogue;  ///< as core/catalog/compiled_lines.hpp describes
  std::string countries;  ///< "countries <tag>", a line break, and the line of catalogue.hpp
};

/// Checks one catalogue against the keys and arguments that all have, and compiles it.
/// Nothing when anything was found.
std::optional<compiled_locale> compile(const source& catalogue, const key_set& set,
                                       findings& found);

/// Compiles one that is sound already, with the numbers, dates, lists and plural rules of `locale`.
/// @param direction  ltr or rtl
std::optional<compiled_locale> assemble(const source& catalogue, const icu::Locale& locale,
                                        const std::string& direction, const key_set& set,
                                        findings& found);

}  // namespace clearnotice::messagec
