#pragma once

#include <unicode/locid.h>

#include <optional>
#include <string>

namespace clearnotice::messagec {

// How a locale writes things, from ICU's data, in the forms that the run time reads. Nothing where
// the locale needs what those forms cannot say: then the build stops, and they have to learn it.

std::string direction_of(const icu::Locale& locale);

/// See numbers_line in core/catalog/compiled_lines.hpp.
std::optional<std::string> compile_numbers(const icu::Locale& locale);

struct date_forms {
  std::string form;    ///< see core/catalog/date_form.hpp
  std::string months;  ///< in the grammatical form that the date needs
};

/// CLDR dateFormats/long of the Gregorian calendar.
std::optional<date_forms> compile_dates(const icu::Locale& locale);

/// CLDR listPattern standard, see core/catalog/list_form.hpp.
std::optional<std::string> compile_list(const icu::Locale& locale);

/// CLDR names of the ISO 3166-1 alpha-2 countries outside the European Economic Area. With the
/// area's own a locale would be 0.17 kB larger (brotli), and Bulgarian above the 5 kB of a locale.
std::optional<std::string> compile_countries(const icu::Locale& locale);

}  // namespace clearnotice::messagec
