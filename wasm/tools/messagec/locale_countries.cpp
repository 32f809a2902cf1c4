#include <string_view>

#include "tools/messagec/locale_forms.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

// The EEA Agreement: the member states of the Union, Iceland, Liechtenstein and Norway.
constexpr std::string_view kEconomicArea =
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

// CLDR names these too, but ISO 3166-1 only reserves their codes.
constexpr std::string_view kNotAssigned = "AC CP CQ DG EA IC TA";

bool is_named(std::string_view code) {
  return kEconomicArea.find(code) == kEconomicArea.npos &&
         kNotAssigned.find(code) == kNotAssigned.npos;
}

}  // namespace

std::optional<std::string> compile_countries(const icu::Locale& locale) {
  std::string codes, names;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(locale, name);
    if (!is_named(*code) || name == icu::UnicodeString(*code)) continue;
    if (has_structure(to_utf8(name))) return std::nullopt;
    codes += *code;
    names += "|" + to_utf8(name);
  }
  return codes + names;
}

}  // namespace clearnotice::messagec
