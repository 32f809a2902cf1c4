#pragma once

#include <unicode/locid.h>
#include <unicode/upluralrules.h>

#include <optional>
#include <set>
#include <string>

namespace clearnotice::messagec {

/// ICU's plural rules of a locale in the form that core/catalog/plural.hpp reads. Nothing where
/// they use an operand that it does not have.
std::optional<std::string> compile_plural_rules(const icu::Locale& locale, UPluralType type);

/// `zero` … `other`, as far as the locale has them.
std::set<std::string> plural_categories(const icu::Locale& locale, UPluralType type);

/// The letter of a category in compiled rules and messages (`other` is "x"); 0 for any other word.
char category_letter(const std::string& category);

}  // namespace clearnotice::messagec
