#pragma once

#include <unicode/umachine.h>

#include <set>

namespace clearnotice::charc {

/// The letters of the alphabets that are mistaken for one another, which look like one letter of
/// another that is in use (UTS #39 section 4, by ICU's confusables; Identifier_Status Allowed):
/// Greek, Cyrillic, Armenian or Cherokee ones that look Latin, and Latin ones that look Greek or
/// Cyrillic.
std::set<UChar32> look_alikes();

}  // namespace clearnotice::charc
