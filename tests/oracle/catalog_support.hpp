#pragma once

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

namespace oracle_support {

inline icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
}

inline std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

icu::Locale locale_of(std::string_view tag);

/// The tags of locales/*.json.
std::vector<std::string> shipped_locales();

/// The tags of ../shared/data/locales.json: what is to be shipped one day. Skips where it is
/// absent.
std::vector<std::string> planned_locales();

/// One line of ../shared/corpora/plurals.jsonl.
struct plural_sample {
  std::string locale;
  std::string number;  ///< "1.00"; "1.2c6" is 1.2 million, written in compact form
  std::string category;
  bool ordinal = false;
};

/// Skips where the corpus is absent.
std::vector<plural_sample> plural_samples();

/// Their distinct numbers that are plain decimals, and some that they have none of.
std::vector<std::string> plain_numbers();

}  // namespace oracle_support
